package gongkai.imports.domain;

import gongkai.catalogue.DocumentKind;
import gongkai.disclosures.domain.Attachment;
import gongkai.disclosures.domain.Attribute;
import gongkai.disclosures.domain.Audience;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.FiveDisclosure;
import gongkai.disclosures.domain.GuideElement;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Openness;
import gongkai.disclosures.domain.Origin;
import gongkai.disclosures.domain.Paper;
import gongkai.disclosures.domain.Placement;
import gongkai.disclosures.domain.Reach;
import gongkai.disclosures.domain.ThirdParty;
import gongkai.disclosures.domain.TimeLimit;
import gongkai.disclosures.domain.Wording;
import gongkai.workyears.domain.DutyRule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an item would say. Whoever imports it may change everything; what is not known stays open.
 *
 * @param kind one of the fifteen kinds of documents, by name; empty for what is none
 * @param issuer empty for the organ itself
 * @param publishedAt when it first was public elsewhere, or null
 * @param indexNumber the one it has elsewhere, or empty
 * @param unit the number of the unit that answers for it; 0 while none is chosen
 * @param column the number of its column; 0 while none is chosen
 * @param law by which law it must be public, where its column asks for that
 * @param topics codes of the key fields
 */
public record Proposal(
        String title,
        String summary,
        String body,
        Map<GuideElement, String> elements,
        @Nullable ItemType type,
        String number,
        String kind,
        String issuer,
        @Nullable LocalDate formedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDateTime publishedAt,
        String indexNumber,
        long unit,
        DutyRule rule,
        long column,
        String subject,
        String genre,
        List<FiveDisclosure> five,
        List<String> topics,
        @Nullable Openness openness,
        String law,
        String source,
        String address) {

    /** A page that does not say at what time of day it was published was published at the beginning of office hours. */
    private static final int USUAL_HOUR = 9;

    public Proposal {
        elements = Map.copyOf(elements);
        five = List.copyOf(five);
        topics = List.copyOf(topics);
    }

    /** What was recognised, filed where such things usually are. */
    public static Proposal of(Recognition it, House house, long unit, long column) {
        var type = it.value(Property.TYPE)
                .map(value -> ItemType.valueOf(value.text()))
                .orElse(null);
        var issuer = it.text(Property.ISSUER);
        return new Proposal(
                it.text(Property.TITLE),
                "",
                it.body(),
                it.elements(),
                type,
                it.text(Property.NUMBER),
                it.text(Property.DOCUMENT_KIND),
                house.isCalled(issuer) ? "" : issuer,
                day(it, Property.FORMED_ON),
                day(it, Property.EFFECTIVE_ON),
                day(it, Property.EXPIRES_ON),
                moment(it.text(Property.PUBLISHED_AT)),
                it.text(Property.INDEX_NUMBER),
                unit,
                DutyRule.WHO_MAKES,
                column,
                it.text(Property.SUBJECT),
                it.text(Property.GENRE),
                List.of(),
                List.of(),
                it.value(Property.OPENNESS)
                        .map(value -> Openness.valueOf(value.text()))
                        .orElse(null),
                "",
                it.text(Property.SOURCE),
                "");
    }

    private static @Nullable LocalDate day(Recognition it, Property property) {
        return it.value(property).map(value -> LocalDate.parse(value.text())).orElse(null);
    }

    static @Nullable LocalDateTime moment(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return text.indexOf('T') > 0
                ? LocalDateTime.parse(text)
                : LocalDate.parse(text).atTime(USUAL_HOUR, 0);
    }

    /** @throws IllegalStateException while no type is chosen */
    public Content content(List<Attachment> attachments) {
        if (type == null) {
            throw new IllegalStateException("no type is chosen");
        }
        return new Content(
                type,
                new Wording(title, summary, body, elements),
                new Paper(
                        number,
                        kind.isEmpty() ? "" : DocumentKind.valueOf(kind).name(),
                        issuer,
                        formedOn,
                        effectiveOn,
                        expiresOn),
                new Placement(column, subject, genre, "", List.of(), five, topics),
                new Attribute(openness, null, "", law, ThirdParty.NONE, ""),
                new Reach(Audience.EVERYONE, TimeLimit.LONG_TERM, null, "", "", ""),
                new Origin(source, address),
                attachments);
    }
}
