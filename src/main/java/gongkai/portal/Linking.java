package gongkai.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the addresses in a text. */
public final class Linking {

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[A-Za-z0-9][A-Za-z0-9\\-._~:/?#@!$&'*+,;=%]*[A-Za-z0-9/=&_~-]");

    private Linking() {}

    /**
     * A stretch of a text.
     *
     * @param address where it leads, or null when it leads nowhere
     */
    public record Stretch(String text, @Nullable String address) {}

    public static List<Stretch> of(String text) {
        if (!text.contains("://")) {
            return List.of(new Stretch(text, null));
        }
        var stretches = new ArrayList<Stretch>();
        var found = ADDRESS.matcher(text);
        var at = 0;
        while (found.find()) {
            if (found.start() > at) {
                stretches.add(new Stretch(text.substring(at, found.start()), null));
            }
            stretches.add(new Stretch(found.group(), found.group()));
            at = found.end();
        }
        if (at < text.length()) {
            stretches.add(new Stretch(text.substring(at), null));
        }
        return List.copyOf(stretches);
    }
}
