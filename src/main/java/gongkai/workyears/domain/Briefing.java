package gongkai.workyears.domain;

import java.time.LocalDate;

/** The principal leader hears about disclosure work (专门听取工作汇报): at least once a year. */
public record Briefing(long id, LocalDate heldOn, String leader, String topic, String minutes) {}
