package gongkai.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** Sends the main style sheet in one piece: each file it imports stands in its place, within its layer. */
class WholeStyleSheet implements ResourceTransformer {

    private static final String MAIN = "main.css";
    private static final Pattern IMPORT =
            Pattern.compile("@import url\\(\"([a-z/-]+\\.css)\"\\) layer\\(([a-z]+)\\)(?: (print))?;");

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        var sheet = chain.transform(request, resource);
        return MAIN.equals(resource.getFilename()) ? whole(sheet) : sheet;
    }

    static Resource whole(Resource main) throws IOException {
        var whole = new StringBuilder();
        var changed = main.lastModified();
        var imports = IMPORT.matcher(main.getContentAsString(UTF_8));
        while (imports.find()) {
            var part = main.createRelative(imports.group(1));
            var layered = "@layer " + imports.group(2) + " {\n" + part.getContentAsString(UTF_8) + "}";
            changed = Math.max(changed, part.lastModified());
            imports.appendReplacement(whole, "");
            whole.append(imports.group(3) == null ? layered : "@media print {\n" + layered + "}");
        }
        imports.appendTail(whole);
        return new Whole(main, whole.toString(), changed);
    }

    /** As new as the newest of its files, or a browser would keep an old one. */
    private static final class Whole extends TransformedResource {

        private final long changed;

        Whole(Resource main, String text, long changed) {
            super(main, text.getBytes(UTF_8));
            this.changed = changed;
        }

        @Override
        public long lastModified() {
            return changed;
        }
    }
}
