package gongkai.disclosures.handling;

import static java.util.Objects.requireNonNull;

import gongkai.access.RefusedException;
import gongkai.catalogue.DocumentKind;
import gongkai.catalogue.Vocabularies;
import gongkai.catalogue.Vocabulary;
import gongkai.channels.Action;
import gongkai.channels.Parcel;
import gongkai.channels.ParcelFile;
import gongkai.clock.OfficeClock;
import gongkai.digest.Sm3;
import gongkai.disclosures.domain.Attachment;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.DisclosureRefusal;
import gongkai.disclosures.domain.FiveDisclosure;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Link;
import gongkai.disclosures.domain.Marking;
import gongkai.disclosures.domain.Publicity.Public;
import gongkai.disclosures.domain.ThirdParty;
import gongkai.disclosures.domain.TimeLimit;
import gongkai.disclosures.store.PgHouseRuleStore;
import gongkai.disclosures.store.PgItemStore;
import gongkai.files.Cleaning;
import gongkai.files.Cleaning.CleanedFile;
import gongkai.files.FileId;
import gongkai.files.Files;
import gongkai.files.Part;
import gongkai.organisation.Organs;
import gongkai.organisation.Units;
import gongkai.published.Article;
import gongkai.published.ArticleId;
import gongkai.published.Element;
import gongkai.published.FilePart;
import gongkai.published.Lifetime;
import gongkai.published.MetadataField;
import gongkai.published.PublicFile;
import gongkai.published.Relation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a published item into what the public may see of it: cleaned copies of files, and no word besides. */
@Component
class Snapshots {

    /** An article with the bytes of its files. */
    record Snapshot(Article article, Map<String, byte[]> files) {}

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeClock.ZONE);

    private final Files files;
    private final Organs organs;
    private final Units units;
    private final Vocabularies vocabularies;
    private final Filing filing;
    private final PgHouseRuleStore links;
    private final PgItemStore items;

    Snapshots(
            Files files,
            Organs organs,
            Units units,
            Vocabularies vocabularies,
            Filing filing,
            PgHouseRuleStore links,
            PgItemStore items) {
        this.files = files;
        this.organs = organs;
        this.units = units;
        this.vocabularies = vocabularies;
        this.filing = filing;
        this.links = links;
        this.items = items;
    }

    /** Of an item that is public now, in the version that is out. */
    Snapshot of(Disclosure it, Public shown, Content content, String changeNote) {
        var bytes = new LinkedHashMap<String, byte[]>();
        var publicFiles = new ArrayList<PublicFile>();
        for (var attachment : content.attachments()) {
            var clean = clean(attachment);
            bytes.put(clean.name(), clean.bytes());
            publicFiles.add(publicFile(attachment, clean));
        }
        var organ = organs.find(it.organ()).orElseThrow();
        var article = new Article(
                new ArticleId(it.id()),
                it.organ(),
                organ.name(),
                content.placement().column(),
                content.type().name(),
                content.type().label(),
                content.type() == ItemType.NORMATIVE,
                content.type().isNews(),
                content.wording().title(),
                content.wording().summary(),
                content.wording().body(),
                fields(it, shown, content, organ.name()),
                content.wording().elementsInOrder().entrySet().stream()
                        .map(element -> new Element(element.getKey().label(), element.getValue()))
                        .toList(),
                lifetime(it, content),
                requireNonNull(content.paper().formedOn()),
                shown.at(),
                shown.correctedAt(),
                shown.version(),
                changeNote,
                isShy(content),
                publicFiles,
                relations(it.id()));
        return new Snapshot(article, bytes);
    }

    /** Names of natural persons stay out of search engines (7.3). */
    private static boolean isShy(Content content) {
        return content.reach().timeLimit() == TimeLimit.LIMITED
                || content.attribute().thirdParty() != ThirdParty.NONE;
    }

    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    Lifetime lifetime(Disclosure it, Content content) {
        var repealed = it.dayOf(Marking.Kind.REPEALED);
        var lapsed = it.dayOf(Marking.Kind.LAPSED);
        var expires = content.paper().expiresOn();
        return new Lifetime(
                content.paper().effectiveOn(),
                lapsed != null && (expires == null || lapsed.isBefore(expires)) ? lapsed.minusDays(1) : expires,
                repealed,
                it.dayOf(Marking.Kind.AMENDED) != null,
                it.dayOf(Marking.Kind.PARTLY_LAPSED) != null);
    }

    private Map<MetadataField, String> fields(Disclosure it, Public shown, Content content, String organ) {
        var fields = new EnumMap<MetadataField, String>(MetadataField.class);
        put(fields, MetadataField.INDEX_NO, it.indexNumber());
        put(fields, MetadataField.TITLE, content.wording().title());
        put(fields, MetadataField.DOC_NO, content.paper().number());
        put(
                fields,
                MetadataField.ISSUER,
                content.paper().issuer().isBlank() ? organ : content.paper().issuer());
        put(fields, MetadataField.PUBLISHER, organ);
        put(fields, MetadataField.WRITTEN_ON, text(content.paper().formedOn()));
        put(fields, MetadataField.PUBLISHED_AT, MINUTE.format(shown.at()));
        put(fields, MetadataField.EFFECTIVE_ON, text(content.paper().effectiveOn()));
        put(fields, MetadataField.EXPIRES_ON, text(content.paper().expiresOn()));
        put(fields, MetadataField.REPEALED_ON, text(it.dayOf(Marking.Kind.REPEALED)));
        put(
                fields,
                MetadataField.SUBJECT,
                vocabularies.label(Vocabulary.SUBJECT, content.placement().subject()));
        put(
                fields,
                MetadataField.GENRE,
                vocabularies.label(Vocabulary.GENRE, content.placement().genre()));
        if (!content.paper().kind().isBlank()) {
            put(
                    fields,
                    MetadataField.DOC_KIND,
                    DocumentKind.valueOf(content.paper().kind()).label());
        }
        put(fields, MetadataField.CATEGORY, filing.columnPath(content));
        if (!content.placement().serviceTarget().isBlank()) {
            put(
                    fields,
                    MetadataField.SERVICE_TARGET,
                    vocabularies.label(
                            Vocabulary.SERVICE_TARGET, content.placement().serviceTarget()));
        }
        put(fields, MetadataField.KEYWORDS, String.join(" ", content.placement().keywords()));
        put(
                fields,
                MetadataField.WAY,
                requireNonNull(content.attribute().openness()).label());
        put(fields, MetadataField.SCOPE, content.reach().audience().label());
        put(fields, MetadataField.TIME_LIMIT, content.reach().timeLimit().label());
        put(
                fields,
                MetadataField.DUTY_UNIT,
                units.find(it.unit()).map(Units.Named::name).orElse(""));
        put(
                fields,
                MetadataField.SOURCE,
                content.origin().source().isBlank() ? organ : content.origin().source());
        put(fields, MetadataField.LANGUAGE, "中文");
        return fields;
    }

    private static void put(Map<MetadataField, String> fields, MetadataField field, String value) {
        if (!value.isBlank()) {
            fields.put(field, value);
        }
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private CleanedFile clean(Attachment it) {
        return switch (files.cleaned(new FileId(it.file()))) {
            case CleanedFile clean -> clean;
            case Cleaning.Uncleanable _ -> throw new RefusedException(DisclosureRefusal.FILE_NOT_CLEAN);
        };
    }

    private PublicFile publicFile(Attachment attachment, CleanedFile clean) {
        var reading = files.reading(new FileId(attachment.file()));
        return new PublicFile(
                clean.name(),
                clean.kind().label(),
                clean.kind().contentType(),
                clean.bytes().length,
                Sm3.hex(clean.bytes()),
                reading.parts().stream().map(Snapshots::part).toList());
    }

    private static FilePart part(Part it) {
        return new FilePart(it.place(), it.text());
    }

    /** To what else it belongs, seen from here; the public side shows those that are public. */
    List<Relation> relations(long item) {
        var relations = new ArrayList<Relation>();
        for (var link : links.links(item)) {
            var fromHere = link.from() == item;
            var other = fromHere ? link.to() : link.from();
            var kind = kind(link.kind(), fromHere);
            if (kind != null) {
                items.find(other)
                        .ifPresent(it -> relations.add(new Relation(
                                kind,
                                new ArticleId(other),
                                it.disclosure().isPublic()
                                        ? it.disclosure().content().wording().title()
                                        : "")));
            }
        }
        return relations;
    }

    private static Relation.@Nullable Kind kind(Link.Kind it, boolean fromHere) {
        return switch (it) {
            case INTERPRETS -> fromHere ? Relation.Kind.INTERPRETS : Relation.Kind.INTERPRETED_BY;
            case REPEALS -> fromHere ? Relation.Kind.REPEALS : Relation.Kind.REPEALED_BY;
            case AMENDS -> fromHere ? Relation.Kind.AMENDS : Relation.Kind.AMENDED_BY;
            case CONSULTED_IN -> fromHere ? Relation.Kind.CONSULTED_IN : null;
            case ATTACHMENT_OF -> fromHere ? Relation.Kind.ATTACHMENT_OF : null;
            case REPLY_TO -> fromHere ? Relation.Kind.REPLY_TO : null;
            case UPDATES -> fromHere ? Relation.Kind.UPDATES : Relation.Kind.UPDATED_BY;
        };
    }

    /** What goes to the channels beside the own site. */
    Parcel parcel(
            Disclosure it, int version, Action action, LocalDate formedOn, Content content, Map<String, byte[]> bytes) {
        var withdrawn = action == Action.WITHDRAW;
        var fields = new HashMap<String, String>();
        if (!withdrawn) {
            it.published()
                    .ifPresent(shown -> fields(
                                    it,
                                    shown,
                                    content,
                                    organs.find(it.organ()).orElseThrow().name())
                            .forEach((field, value) -> fields.put(field.label(), value)));
            fields.put(
                    "五公开",
                    content.placement().five().stream()
                            .map(FiveDisclosure::label)
                            .collect(Collectors.joining("、")));
        }
        return new Parcel(
                it.id(),
                version,
                action,
                it.organ(),
                content.wording().title(),
                "/articles/" + it.id(),
                formedOn,
                fields,
                withdrawn ? "" : content.wording().body(),
                withdrawn
                        ? List.of()
                        : bytes.entrySet().stream()
                                .map(file ->
                                        new ParcelFile(file.getKey(), type(content, file.getKey()), file.getValue()))
                                .toList());
    }

    private String type(Content content, String name) {
        return content.attachments().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .flatMap(it -> files.find(new FileId(it.file())))
                .map(it -> it.kind().contentType())
                .orElse("application/octet-stream");
    }
}
