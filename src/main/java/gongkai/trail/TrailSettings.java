package gongkai.trail;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the trail is witnessed.
 *
 * @param witnesses the file that keeps heads of the chain outside the database; better on another disk
 */
@ConfigurationProperties("gongkai.trail")
public record TrailSettings(
        @DefaultValue("gongkai-data/trail-heads") Path witnesses) {}
