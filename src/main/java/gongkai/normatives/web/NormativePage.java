package gongkai.normatives.web;

import gongkai.calendars.DueView;
import gongkai.disclosures.domain.Citing;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Link;
import gongkai.normatives.domain.Assessment;
import gongkai.normatives.domain.Filing;
import gongkai.normatives.domain.Normative;
import gongkai.normatives.domain.Step;
import gongkai.normatives.handling.NormativeReading.Line;
import gongkai.web.Option;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * One entry with its story.
 *
 * @param notReady what is still missing before it can be handed to the law unit; empty when nothing is
 * @param steps what this person can do now
 */
public record NormativePage(
        Line line,
        String unit,
        Optional<DueView> due,
        List<Step> story,
        List<Assessment> assessments,
        List<Filing> filings,
        List<Related> related,
        List<Citing> impact,
        String notReady,
        Steps steps,
        Offers offers) {

    /** What it is to another item. */
    public record Related(String what, long item, String title) {}

    /** What may be done. */
    public record Steps(
            boolean work,
            boolean review,
            boolean deliberate,
            boolean number,
            boolean draftItem,
            boolean tie,
            boolean file,
            boolean mark,
            boolean evaluate,
            boolean correct,
            boolean abandon) {}

    /** What can be chosen. */
    public record Offers(
            List<Option> units,
            List<Option> assessments,
            List<Option> results,
            List<Option> filings,
            List<Option> markings) {}

    public Normative it() {
        return line.it();
    }

    public String href() {
        return "/desk/normatives/" + it().id();
    }

    /** The form for its public page, with what the register knows already. */
    public String draftHref() {
        var imprint = it().imprint();
        return "/desk/disclosures/new?type=" + ItemType.NORMATIVE + "&unit="
                + it().unit().value()
                + known("title", it().title()) + known("number", imprint.issueNumber())
                + known("formedOn", imprint.writtenOn()) + known("effectiveOn", imprint.effectiveOn())
                + known("expiresOn", imprint.expiresOn());
    }

    private static String known(String name, @Nullable Object value) {
        return value == null ? "" : "&" + name + "=" + UriUtils.encode(value.toString(), StandardCharsets.UTF_8);
    }

    static String what(Link link, long item) {
        return link.from() == item ? link.kind().label() : link.kind().inverse();
    }
}
