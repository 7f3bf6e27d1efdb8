package gongkai.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A PostgreSQL server of the operator's choice; with an empty address the program runs its own.
 *
 * @param portalUser the login role of the public portal; empty for the user's name with {@code _portal}
 * @param portalPassword its password; empty for one that follows from the user's
 */
@ConfigurationProperties("gongkai.database")
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String portalUser,
        @DefaultValue("") String portalPassword) {

    @Override
    public String toString() {
        return url;
    }
}
