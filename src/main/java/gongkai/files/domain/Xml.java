package gongkai.files.domain;

import gongkai.access.RefusedException;
import gongkai.files.FileRefusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML as office files hold it. None of them has a document type, so one that has is refused, and with it every entity. */
final class Xml {

    /** In bytes; held as a tree it takes many times as much. */
    private static final int LARGEST_TREE = 12 * 1024 * 1024;

    private static final class Silent implements ErrorHandler {

        @Override
        public void warning(SAXParseException fault) {}

        @Override
        public void error(SAXParseException fault) throws SAXException {
            throw fault;
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            throw fault;
        }
    }

    private Xml() {}

    static Document tree(byte[] bytes) throws IOException {
        if (bytes.length > LARGEST_TREE) {
            throw new RefusedException(FileRefusal.TOO_MUCH_INSIDE);
        }
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    static byte[] bytes(Document tree) throws IOException {
        try {
            var factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            tree.setXmlStandalone(true);
            var out = new ByteArrayOutputStream();
            factory.newTransformer().transform(new DOMSource(tree), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }

    /** For what is too large to be held as a tree. */
    static XMLInputFactory streams() {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static String name(Node node) {
        return node instanceof Element ? node.getLocalName() : "";
    }

    static List<Element> children(Node parent) {
        var children = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Node parent, String name) {
        return children(parent).stream().filter(it -> name(it).equals(name)).toList();
    }

    static Optional<Element> child(Node parent, String... path) {
        var found = Optional.of(parent);
        for (var name : path) {
            found = found.flatMap(it -> children(it, name).stream().findFirst());
        }
        return found.map(Element.class::cast);
    }

    /** Below a node, in the order of the document. */
    static List<Element> within(Node root, Set<String> names) {
        var found = new ArrayList<Element>();
        for (var at = next(root, root); at != null; at = next(at, root)) {
            if (at instanceof Element element && names.contains(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    static List<Element> within(Node root, String name) {
        return within(root, Set.of(name));
    }

    private static @org.jspecify.annotations.Nullable Node next(Node at, Node root) {
        if (at.getFirstChild() != null) {
            return at.getFirstChild();
        }
        var node = at;
        while (node != null && node != root) {
            if (node.getNextSibling() != null) {
                return node.getNextSibling();
            }
            node = node.getParentNode();
        }
        return null;
    }

    /** The value of an attribute in whatever namespace; empty if there is none. */
    static String value(Element element, String name) {
        var attributes = element.getAttributes();
        for (var at = 0; at < attributes.getLength(); at++) {
            var attribute = attributes.item(at);
            var local = attribute.getLocalName() == null ? attribute.getNodeName() : attribute.getLocalName();
            if (local.equals(name)) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }

    /** The text of every such element below, run together. */
    static String text(Node root, Set<String> names) {
        var text = new StringBuilder();
        within(root, names).forEach(it -> text.append(it.getTextContent()));
        return text.toString();
    }

    static void remove(Node node) {
        var parent = node.getParentNode();
        if (parent != null) {
            parent.removeChild(node);
        }
    }

    static void removeAll(Node root, Set<String> names) {
        within(root, names).forEach(Xml::remove);
    }

    /** Its children take its place. */
    static void unwrap(Element element) {
        var parent = element.getParentNode();
        if (parent != null) {
            while (element.getFirstChild() != null) {
                parent.insertBefore(element.getFirstChild(), element);
            }
            parent.removeChild(element);
        }
    }

    static boolean isAncestor(Node above, Node below) {
        for (var at = below.getParentNode(); at != null; at = at.getParentNode()) {
            if (at == above) {
                return true;
            }
        }
        return false;
    }
}
