package gongkai;

import java.util.Map;

/** What the addresses of some public pages need besides themselves. */
final class PublicPages {

    private static final Map<String, String> QUERIES = Map.of(
            "/deadlines/sheet", "?rule=ANSWER_20WD&start=2026-09-16",
            "/deadlines/named", "?day=2026-09-30&by=ASSIGNMENT");

    private PublicPages() {}

    static String complete(String path) {
        return path + QUERIES.getOrDefault(path, "");
    }
}
