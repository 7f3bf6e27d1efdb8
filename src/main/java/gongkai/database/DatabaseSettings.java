package gongkai.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** A PostgreSQL server of the operator's choice; with an empty address the program runs its own. */
@ConfigurationProperties("gongkai.database")
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password) {

    @Override
    public String toString() {
        return url;
    }
}
