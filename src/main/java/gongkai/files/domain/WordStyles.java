package gongkai.files.domain;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The styles of a Word document, as far as they hide or number text. */
final class WordStyles {

    private static final int DEEPEST = 20;

    private final Map<String, Element> byId = new HashMap<>();

    private WordStyles() {}

    static WordStyles of(Office office) throws IOException {
        var styles = new WordStyles();
        for (var part : office.targets(office.main(), "styles")) {
            for (var style : Xml.within(office.tree(part), "style")) {
                styles.byId.put(Xml.value(style, "styleId"), style);
            }
        }
        return styles;
    }

    /** Whether a run is not shown: it says so, or its style does, or that of its paragraph. */
    boolean isHidden(Element run) {
        var own = Xml.child(run, "rPr").flatMap(WordStyles::vanish);
        if (own.isPresent()) {
            return own.get();
        }
        var character =
                Xml.child(run, "rPr", "rStyle").flatMap(it -> inherited(Xml.value(it, "val"), WordStyles::hides));
        return character
                .or(() -> paragraph(run)
                        .flatMap(it -> Xml.child(it, "pPr", "pStyle"))
                        .flatMap(it -> inherited(Xml.value(it, "val"), WordStyles::hides)))
                .orElse(false);
    }

    private static Optional<Boolean> hides(Element style) {
        return Xml.child(style, "rPr").flatMap(WordStyles::vanish);
    }

    private static Optional<Boolean> vanish(Element properties) {
        return Xml.child(properties, "vanish").map(it -> isOn(Xml.value(it, "val")));
    }

    private static boolean isOn(String value) {
        return switch (value) {
            case "0", "false", "off" -> false;
            default -> true;
        };
    }

    private static Optional<Element> paragraph(Element run) {
        for (Node at = run.getParentNode(); at != null; at = at.getParentNode()) {
            if (Xml.name(at).equals("p")) {
                return Optional.of((Element) at);
            }
        }
        return Optional.empty();
    }

    /** The numbering that a style brings along. */
    Optional<Element> numbering(String id) {
        return inherited(id, it -> Xml.child(it, "pPr", "numPr"));
    }

    private <T> Optional<T> inherited(String id, Function<Element, Optional<T>> property) {
        var at = byId.get(id);
        for (var depth = 0; at != null && depth < DEEPEST; depth++) {
            var found = property.apply(at);
            if (found.isPresent()) {
                return found;
            }
            at = byId.get(
                    Xml.child(at, "basedOn").map(it -> Xml.value(it, "val")).orElse(""));
        }
        return Optional.empty();
    }
}
