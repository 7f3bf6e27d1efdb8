package gongkai.letters;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How letters are printed.
 *
 * @param fonts the folder with the official faces; without it the carried ones are used
 */
@ConfigurationProperties("gongkai.letters")
public record LetterSettings(@Nullable Path fonts) {}
