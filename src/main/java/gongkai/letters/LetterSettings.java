package gongkai.letters;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters are printed.
 *
 * @param fonts the folder with the official faces; without it the carried ones are used
 * @param sealPatience how long an organ's electronic-seal service may take over one file; whoever signs next waits
 */
@ConfigurationProperties("gongkai.letters")
public record LetterSettings(
        @Nullable Path fonts, @DefaultValue("20s") Duration sealPatience) {}
