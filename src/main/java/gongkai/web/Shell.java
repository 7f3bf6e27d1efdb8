package gongkai.web;

import gongkai.access.Actor;
import gongkai.web.MenuItem.Group;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page's own content.
 *
 * @param actor who is signed in, or null for the public
 * @param organ the name of the actor's organ; empty for the public
 * @param idleSeconds after how long without a request the session ends
 * @param menu the desk entries this person may open, by heading
 * @param path the address being shown, for marking the current entry
 * @param csrf hands out the token of this session's forms; asking for it begins a session, so only forms ask
 * @param notice one sentence about what was just done, shown once
 */
public record Shell(
        String siteName,
        @Nullable Actor actor,
        String organ,
        int idleSeconds,
        Map<Group, List<MenuItem>> menu,
        String path,
        String csrfName,
        Supplier<String> csrf,
        LocalDate today,
        boolean demo,
        @Nullable String notice) {

    public String csrfToken() {
        return csrf.get();
    }

    /** The entry whose address is the longest beginning of this page's. */
    public boolean isCurrent(MenuItem item) {
        return menu.values().stream()
                .flatMap(List::stream)
                .map(MenuItem::href)
                .filter(it -> path.equals(it) || path.startsWith(it + "/"))
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .filter(item.href()::equals)
                .isPresent();
    }
}
