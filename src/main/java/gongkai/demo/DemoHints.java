package gongkai.demo;

import gongkai.access.Role;
import gongkai.accounts.SignInHints;
import gongkai.clock.ClockSettings;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** One login per role, for the sign-in page of a demo. */
@Component
class DemoHints implements SignInHints {

    static final String PASSWORD = "Gongkai-2026";

    private final ClockSettings settings;

    DemoHints(ClockSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean isShown() {
        return settings.demo();
    }

    @Override
    public List<Hint> all() {
        return Sheet.rows("people.csv").stream()
                .filter(it -> !it.get("先看").isEmpty())
                .map(it -> new Hint(
                        Stream.concat(
                                        Stream.of(it.get("角色").split(";")).map(Role::valueOf),
                                        Stream.of(Role.LIAISON)
                                                .filter(_ -> it.get("联络员").equals("是")))
                                .map(Role::label)
                                .collect(Collectors.joining("、")),
                        it.get("姓名"),
                        it.get("机关"),
                        it.get("用户名"),
                        it.get("先看")))
                .toList();
    }

    @Override
    public String password() {
        return PASSWORD;
    }
}
