package gongkai.accounts;

import java.util.List;

/** What the sign-in page of a demo tells a visitor; a working office has none. */
public interface SignInHints {

    /**
     * One account to try.
     *
     * @param tryFirst what to look at first
     */
    record Hint(String role, String person, String organ, String loginName, String tryFirst) {}

    boolean isShown();

    List<Hint> all();

    /** The password of every demo account. */
    String password();
}
