package gongkai.trail;

import gongkai.access.Scope;
import gongkai.trail.Deed.Kind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the trail.
 *
 * @param name the full name of who did it; empty for anybody
 * @param subject exactly what it was done to, such as {@code handover 12}; empty for anything
 * @param ofTheWork whether only deeds of the disclosure work itself are wanted, not those of running the system
 * @param words a piece of the act, the subject or the content; empty for anything
 */
public record TrailQuery(
        Scope scope,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Kind kind,
        String name,
        String subject,
        boolean ofTheWork,
        String words) {}
