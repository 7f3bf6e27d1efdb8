package gongkai.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What else looks at files.
 *
 * @param clamd where a ClamAV daemon listens, as {@code tcp://host:3310} or {@code unix:/run/clamav/clamd.ctl}; empty for
 *     none
 */
@ConfigurationProperties("gongkai.files")
record FileSettings(@DefaultValue("") String clamd) {}
