package gongkai.web;

import org.jspecify.annotations.Nullable;

/**
 * What a person sees when something cannot be shown or done.
 *
 * @param reference the number under which the log tells more, only for faults of the program
 */
public record ErrorPage(
        int status, String title, String message, @Nullable String reference) {}
