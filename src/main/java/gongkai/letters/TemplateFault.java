package gongkai.letters;

/**
 * Why a template is refused.
 *
 * @param line the line of its text, from 1; 0 for the whole
 */
public record TemplateFault(int line, String message) {}
