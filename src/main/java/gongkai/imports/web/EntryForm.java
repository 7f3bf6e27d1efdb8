package gongkai.imports.web;

import gongkai.catalogue.DocumentKind;
import gongkai.disclosures.domain.FiveDisclosure;
import gongkai.disclosures.domain.GuideElement;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Openness;
import gongkai.imports.domain.Proposal;
import gongkai.imports.domain.Recogniser;
import gongkai.workyears.domain.DutyRule;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What is typed about an entry, and what is to become of it. */
record EntryForm(
        @NotNull(message = "请选择怎样处理") Step step,
        @Nullable @Size(max = 200, message = "标题超过了 200 字") String title,

        @Nullable @Size(max = 500, message = "内容概述不超过 500 字")
        String summary,

        @Nullable @Size(max = Recogniser.LONGEST, message = "正文超过了 30 万字")
        String body,

        @Nullable String basis,
        @Nullable String conditions,
        @Nullable String procedure,
        @Nullable String result,
        @Nullable String place,
        @Nullable String hours,
        @Nullable String contact,
        @Nullable ItemType type,
        @Nullable @Size(max = 60, message = "文号不超过 60 字") String number,
        @Nullable DocumentKind kind,

        @Nullable @Size(max = 200, message = "发文机关不超过 200 字")
        String issuer,

        @Nullable LocalDate formedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        LocalDateTime publishedAt,

        @Nullable @Size(max = 60, message = "索引号不超过 60 字") String indexNumber,

        @Nullable Long unit,
        @Nullable Long column,
        @Nullable String subject,
        @Nullable String genre,
        @Nullable List<FiveDisclosure> five,
        @Nullable List<String> topics,
        @Nullable Openness openness,

        @Nullable @Size(max = 200, message = "依据不超过 200 字") String law,

        @Nullable @Size(max = 100, message = "来源不超过 100 字") String source,

        @Nullable @Size(max = 500, message = "原文地址不超过 500 字")
        String address) {

    /** What is to become of it. */
    enum Step {
        DRAFT("存为草稿，按流程审核后公开"),
        HISTORY("登记为已经公开的历史信息，保留原发布时间"),
        SAVE("只保存更正，以后再定");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    Proposal proposal() {
        return new Proposal(
                plain(title),
                plain(summary),
                lines(body),
                elements(),
                type,
                plain(number),
                kind == null ? "" : kind.name(),
                plain(issuer),
                formedOn,
                effectiveOn,
                expiresOn,
                publishedAt,
                plain(indexNumber),
                Objects.requireNonNullElse(unit, 0L),
                DutyRule.WHO_MAKES,
                Objects.requireNonNullElse(column, 0L),
                plain(subject),
                plain(genre),
                Objects.requireNonNullElse(five, List.of()),
                Objects.requireNonNullElse(topics, List.of()),
                openness,
                plain(law),
                plain(source),
                plain(address));
    }

    private Map<GuideElement, String> elements() {
        var elements = new EnumMap<GuideElement, String>(GuideElement.class);
        if (type == ItemType.GUIDE) {
            Stream.of(GuideElement.values())
                    .filter(it -> !lines(typed(it)).isEmpty())
                    .forEach(it -> elements.put(it, lines(typed(it))));
        }
        return elements;
    }

    private @Nullable String typed(GuideElement element) {
        return switch (element) {
            case BASIS -> basis;
            case CONDITIONS -> conditions;
            case PROCEDURE -> procedure;
            case RESULT -> result;
            case PLACE -> place;
            case HOURS -> hours;
            case CONTACT -> contact;
        };
    }

    /** What each element's field is called. */
    static String name(GuideElement element) {
        return switch (element) {
            case BASIS -> "basis";
            case CONDITIONS -> "conditions";
            case PROCEDURE -> "procedure";
            case RESULT -> "result";
            case PLACE -> "place";
            case HOURS -> "hours";
            case CONTACT -> "contact";
        };
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }

    private static String lines(@Nullable String typed) {
        return plain(typed).replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The form for what is stored. */
    static Map<String, List<String>> values(Proposal it) {
        var values = new LinkedHashMap<String, List<String>>();
        put(values, "title", it.title());
        put(values, "summary", it.summary());
        put(values, "body", it.body());
        it.elements().forEach((element, text) -> put(values, name(element), text));
        put(values, "type", it.type() == null ? "" : it.type().name());
        put(values, "number", it.number());
        put(values, "kind", it.kind());
        put(values, "issuer", it.issuer());
        put(values, "formedOn", text(it.formedOn()));
        put(values, "effectiveOn", text(it.effectiveOn()));
        put(values, "expiresOn", text(it.expiresOn()));
        put(values, "publishedAt", text(it.publishedAt()));
        put(values, "indexNumber", it.indexNumber());
        put(values, "unit", it.unit() == 0 ? "" : String.valueOf(it.unit()));
        put(values, "column", it.column() == 0 ? "" : String.valueOf(it.column()));
        put(values, "subject", it.subject());
        put(values, "genre", it.genre());
        values.put("five", it.five().stream().map(Enum::name).toList());
        values.put("topics", it.topics());
        put(values, "openness", it.openness() == null ? "" : it.openness().name());
        put(values, "law", it.law());
        put(values, "source", it.source());
        put(values, "address", it.address());
        return values;
    }

    private static void put(Map<String, List<String>> values, String name, String value) {
        values.put(name, List.of(value));
    }

    private static String text(@Nullable Object day) {
        return day == null ? "" : day.toString();
    }
}
