package gongkai.vault;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How personal data are sealed.
 *
 * @param algorithm of the next key that is made
 * @param keys the directory of the keys; empty for {@code keys/vault} of the data directory
 */
@ConfigurationProperties("gongkai.vault")
record VaultSettings(
        @DefaultValue("SM4") Algorithm algorithm,
        @DefaultValue("") String keys) {}
