package gongkai.accounts.handling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void an_unknown_name_costs_what_a_known_one_costs() {
        assertThat(cost(Passwords.NOBODYS)).isEqualTo(cost(passwords.digest("Gongkai-2026")));
    }

    /** Algorithm, version, memory, rounds, lanes and the lengths of salt and hash. */
    private static String cost(String digest) {
        var part = digest.split("\\$");
        return part[1] + part[2] + part[3] + part[4].length() + part[5].length();
    }
}
