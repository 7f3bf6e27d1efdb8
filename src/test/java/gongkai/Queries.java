package gongkai;

import java.util.Map;

/** What some addresses cannot be asked without. */
final class Queries {

    private static final Map<String, String> QUERIES = Map.of(
            "/deadlines/sheet", "?rule=ANSWER_20WD&start=2026-09-16",
            "/leave", "?to=https://www.example.org/page",
            "/search", "?q=%E6%A0%B7%E6%9C%AC",
            "/search/suggestions", "?q=%E6%A0%B7%E6%9C%AC",
            "/applications/suggestions", "?q=%E6%A0%B7%E6%9C%AC",
            "/desk/named-days", "?day=2026-09-30&by=ASSIGNMENT");

    private Queries() {}

    static String complete(String path) {
        return path + QUERIES.getOrDefault(path, "");
    }
}
