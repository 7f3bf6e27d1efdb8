package gongkai.portal;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Writes addresses. */
public final class Addressing {

    private Addressing() {}

    /** Names and values in turn; those without a value are left out. Begins with a question mark unless nothing is left. */
    static String question(@Nullable Object... namesAndValues) {
        var question = new StringBuilder();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            var value = namesAndValues[at + 1];
            if (value != null && !value.toString().isBlank()) {
                question.append(question.isEmpty() ? '?' : '&')
                        .append(namesAndValues[at])
                        .append('=')
                        .append(encoded(value.toString()));
            }
        }
        return question.toString();
    }

    public static String encoded(String part) {
        return UriUtils.encode(part, StandardCharsets.UTF_8);
    }

    /** Through the page that asks before this site is left. */
    public static String leaving(String address) {
        return "/leave?to=" + encoded(address);
    }
}
