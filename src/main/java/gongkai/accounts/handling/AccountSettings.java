package gongkai.accounts.handling;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about accounts.
 *
 * @param keys the directory of the keys that are kept outside the database
 */
@ConfigurationProperties("gongkai.accounts")
public record AccountSettings(
        @DefaultValue("gongkai-data/keys") Path keys) {}
