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

    /**
     * One step of a way through the whole house.
     *
     * @param loginName who takes it; empty for a reader who does not sign in
     */
    record Errand(String loginName, String person, String what) {}

    boolean isShown();

    List<Hint> all();

    /** Ten minutes that show the most, step by step. */
    List<Errand> errand();

    /** The password of every demo account. */
    String password();
}
