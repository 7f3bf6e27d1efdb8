package gongkai.disclosures.web;

import gongkai.access.UnitId;
import gongkai.disclosures.domain.Attribute;
import gongkai.disclosures.domain.Audience;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.FiveDisclosure;
import gongkai.disclosures.domain.Ground;
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
import gongkai.web.Forms;
import gongkai.workyears.domain.DutyRule;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is typed about an item. A draft may be kept with nearly nothing filled in; handing it in asks for the rest. */
record ItemForm(
        @NotNull(message = "请选择责任科室") UnitId unit,
        @NotNull(message = "请选择承担的原则") DutyRule rule,
        @NotNull(message = "请选择信息类型") ItemType type,

        @NotBlank(message = "标题不能为空") @Size(max = 200, message = "标题超过了 200 字")
        String title,

        @Nullable @Size(max = 500, message = "内容概述不超过 500 字")
        String summary,

        @Nullable LongText body,
        @Nullable String basis,
        @Nullable String conditions,
        @Nullable String procedure,
        @Nullable String result,
        @Nullable String place,
        @Nullable String hours,
        @Nullable String contact,
        @Nullable @Size(max = 60, message = "文号不超过 60 字") String number,
        @Nullable String kind,

        @Nullable @Size(max = 200, message = "发文机关不超过 200 字")
        String issuer,

        @Nullable LocalDate formedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        @Nullable Long column,
        @Nullable String subject,
        @Nullable String genre,
        @Nullable String serviceTarget,
        @Nullable @Size(max = 200, message = "主题词不超过 200 字") String keywords,
        @Nullable List<FiveDisclosure> five,
        @Nullable List<String> topics,
        @Nullable Openness openness,
        @Nullable Ground ground,

        @Nullable @Size(max = 1000, message = "理由不超过 1000 字")
        String reason,

        @Nullable @Size(max = 200, message = "法律依据不超过 200 字")
        String law,

        @Nullable ThirdParty thirdParty,

        @Nullable @Size(max = 1000, message = "说明不超过 1000 字")
        String thirdPartyReason,

        @Nullable Audience audience,
        @Nullable TimeLimit timeLimit,
        @Nullable LocalDate until,

        @Nullable @Size(max = 500, message = "公开目的不超过 500 字")
        String purpose,

        @Nullable @Size(max = 500, message = "公开效果不超过 500 字")
        String effect,

        @Nullable @Size(max = 500, message = "后续影响不超过 500 字")
        String followUp,

        @Nullable @Size(max = 100, message = "来源不超过 100 字") String source,

        @Nullable @Size(max = 500, message = "原文地址不超过 500 字")
        String address,

        @Nullable List<Long> channels,
        boolean urgent) {

    Content content() {
        return new Content(
                type,
                new Wording(
                        Forms.text(title), Forms.text(summary), lines(body == null ? null : body.text()), elements()),
                new Paper(Forms.text(number), Forms.text(kind), Forms.text(issuer), formedOn, effectiveOn, expiresOn),
                new Placement(
                        Objects.requireNonNullElse(column, 0L),
                        Forms.text(subject),
                        Forms.text(genre),
                        Forms.text(serviceTarget),
                        words(keywords),
                        Objects.requireNonNullElse(five, List.of()),
                        Objects.requireNonNullElse(topics, List.of())),
                new Attribute(
                        openness,
                        ground,
                        Forms.text(reason),
                        Forms.text(law),
                        Objects.requireNonNullElse(thirdParty, ThirdParty.NONE),
                        Forms.text(thirdPartyReason)),
                new Reach(
                        Objects.requireNonNullElse(audience, Audience.EVERYONE),
                        Objects.requireNonNullElse(timeLimit, TimeLimit.LONG_TERM),
                        until,
                        Forms.text(purpose),
                        Forms.text(effect),
                        Forms.text(followUp)),
                new Origin(Forms.text(source), Forms.text(address)),
                List.of());
    }

    List<Long> chosenChannels() {
        return Objects.requireNonNullElse(channels, List.of());
    }

    private Map<GuideElement, String> elements() {
        var elements = new EnumMap<GuideElement, String>(GuideElement.class);
        put(elements, GuideElement.BASIS, basis);
        put(elements, GuideElement.CONDITIONS, conditions);
        put(elements, GuideElement.PROCEDURE, procedure);
        put(elements, GuideElement.RESULT, result);
        put(elements, GuideElement.PLACE, place);
        put(elements, GuideElement.HOURS, hours);
        put(elements, GuideElement.CONTACT, contact);
        return elements;
    }

    private static void put(Map<GuideElement, String> elements, GuideElement element, @Nullable String typed) {
        if (!Forms.text(typed).isEmpty()) {
            elements.put(element, lines(typed));
        }
    }

    /** As browsers send it, a line may end in two characters; kept it ends in one. */
    private static String lines(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static List<String> words(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Stream.of(typed.split("[\\s,，、;；]+"))
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .toList();
    }

    /** The form for what is stored. */
    static Map<String, List<String>> values(
            UnitId unit, DutyRule rule, Content it, List<Long> channels, boolean urgent) {
        var values = new LinkedHashMap<String, List<String>>();
        put(values, "unit", String.valueOf(unit.value()));
        put(values, "rule", rule.name());
        put(values, "type", it.type().name());
        put(values, "title", it.wording().title());
        put(values, "summary", it.wording().summary());
        put(values, "body", it.wording().body());
        it.wording().elements().forEach((element, text) -> put(values, name(element), text));
        put(values, "number", it.paper().number());
        put(values, "kind", it.paper().kind());
        put(values, "issuer", it.paper().issuer());
        put(values, "formedOn", day(it.paper().formedOn()));
        put(values, "effectiveOn", day(it.paper().effectiveOn()));
        put(values, "expiresOn", day(it.paper().expiresOn()));
        put(
                values,
                "column",
                it.placement().column() == 0
                        ? ""
                        : String.valueOf(it.placement().column()));
        put(values, "subject", it.placement().subject());
        put(values, "genre", it.placement().genre());
        put(values, "serviceTarget", it.placement().serviceTarget());
        put(values, "keywords", String.join(" ", it.placement().keywords()));
        values.put("five", it.placement().five().stream().map(Enum::name).toList());
        values.put("topics", it.placement().topics());
        put(values, "openness", name(it.attribute().openness()));
        put(values, "ground", name(it.attribute().ground()));
        put(values, "reason", it.attribute().reason());
        put(values, "law", it.attribute().law());
        put(values, "thirdParty", it.attribute().thirdParty().name());
        put(values, "thirdPartyReason", it.attribute().thirdPartyReason());
        put(values, "audience", it.reach().audience().name());
        put(values, "timeLimit", it.reach().timeLimit().name());
        put(values, "until", day(it.reach().until()));
        put(values, "purpose", it.reach().purpose());
        put(values, "effect", it.reach().effect());
        put(values, "followUp", it.reach().followUp());
        put(values, "source", it.origin().source());
        put(values, "address", it.origin().address());
        values.put("channels", channels.stream().map(String::valueOf).toList());
        if (urgent) {
            put(values, "urgent", "true");
        }
        return values;
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

    private static void put(Map<String, List<String>> values, String name, String value) {
        values.put(name, List.of(value));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String name(@Nullable Enum<?> it) {
        return it == null ? "" : it.name();
    }
}
