package gongkai.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whether this is a demo.
 *
 * @param demo whether the office day may be moved
 * @param today the day a demo starts on, when it is not the day on the wall
 */
@ConfigurationProperties("gongkai.clock")
public record ClockSettings(boolean demo, @Nullable LocalDate today) {}
