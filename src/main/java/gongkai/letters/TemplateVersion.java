package gongkai.letters;

import java.time.LocalDate;

/** A template as somebody left it. */
public record TemplateVersion(Template template, int version, String madeBy, LocalDate madeOn) {}
