package gongkai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A form that arrived after its session had ended: kept, so that nothing typed is lost, until its writer has signed in and
 * sends it again.
 *
 * @param path where it was sent
 * @param values what it held, without tokens and passwords
 */
public record Unsent(String path, Map<String, List<String>> values) implements Serializable {

    private static final String ATTRIBUTE = "unsent";
    private static final int MOST_CHARACTERS = 200_000;

    /** What a person would recognise: text and dates, not the constants and numbers of choices. */
    public List<String> recognisable() {
        return values.values().stream()
                .flatMap(List::stream)
                .filter(it -> !it.isBlank() && !it.matches("[A-Z_]+|[0-9]+|true|false"))
                .toList();
    }

    /** Only what a page of this site sent, from the desk, and of a size that people type. */
    static boolean keep(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (!request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith("/desk/")
                || (site != null && !site.equals("same-origin"))
                || String.valueOf(request.getContentType()).startsWith("multipart/")) {
            return false;
        }
        var values = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, all) -> {
            if (!name.startsWith("_") && !name.toLowerCase(Locale.ROOT).contains("password")) {
                values.put(name, new ArrayList<>(List.of(all)));
            }
        });
        var length = values.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
        if (length > MOST_CHARACTERS) {
            return false;
        }
        request.getSession().setAttribute(ATTRIBUTE, new Unsent(request.getRequestURI(), values));
        return true;
    }

    /** Taken out: it is shown once. */
    static Optional<Unsent> take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(ATTRIBUTE) instanceof Unsent unsent) {
            session.removeAttribute(ATTRIBUTE);
            return Optional.of(unsent);
        }
        return Optional.empty();
    }
}
