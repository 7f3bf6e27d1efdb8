package gongkai;

import gongkai.Addresses.Address;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page that can be looked at, by a login of the demo that may open it; nobody's name for what is public. */
public final class Pages {

    private static final String NOBODY = "";

    /** No page to look at: a step of signing in that needs the one before, a file, an answer without words. */
    private static final String NOT_SHOWN =
            "/sign-in/.+|/setup|/test/.*|.*\\.(csv|xlsx|zip|json|xml|txt|pdf|docx|ofd|png)|.*/feed|/feed|/sitemaps/.*|.*/files/.*|.*/attachments/[^/]+|.*/original|/search/suggestions|/applications/suggestions|/desk/alive|.*/enclosures/[^/]+/(output|pages/[^/]+|previews/[^/]+)|/desk/annual/[^/]+/page";

    private Pages() {}

    public static Map<String, List<String>> shown(RequestMappingHandlerMapping mapping, Samples.Numbers numbers) {
        var pages = new LinkedHashMap<String, List<String>>();
        new Addresses(mapping)
                .all().stream()
                        .filter(it -> it.isGet() && isShown(it.pattern()) && isShown(numbers.fill(it.pattern())))
                        .forEach(it -> pages.computeIfAbsent(viewer(it), viewer -> new ArrayList<>())
                                .add(Queries.complete(numbers.fill(it.pattern()))));
        return pages;
    }

    private static boolean isShown(String path) {
        return !path.matches(NOT_SHOWN);
    }

    private static String viewer(Address address) {
        var act = address.act();
        return switch (act.audience()) {
            case EVERYONE -> NOBODY;
            case SIGNED_IN -> "zhoumin";
            case ROLES ->
                PermissionTest.LOGINS.entrySet().stream()
                        .filter(it -> it.getValue().stream().anyMatch(act.roles()::contains))
                        .map(Map.Entry::getKey)
                        .sorted((a, b) -> Boolean.compare(b.equals("zhoumin"), a.equals("zhoumin")))
                        .findFirst()
                        .orElseThrow();
        };
    }
}
