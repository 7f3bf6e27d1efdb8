package gongkai.disclosures.domain;

import static gongkai.statute.Day.wednesday;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A content that lacks nothing, and others that differ from it in one thing. */
public final class Contents {

    public static final LocalDate FORMED_ON = wednesday("2026-02-25");

    private Contents() {}

    public static Content policy() {
        return of(ItemType.POLICY, "关于完善居民医保门诊待遇的通知", "各定点医药机构：\n现就门诊待遇调整如下。\n一、支付比例\n由百分之五十提高到百分之六十。");
    }

    public static Content of(ItemType type, String title, String body) {
        return new Content(
                type,
                new Wording(title, "", body, Map.of()),
                new Paper("", "", "", FORMED_ON, null, null),
                new Placement(0, "WS", "TZ", "", List.of(), List.of(), List.of()),
                new Attribute(Openness.PROACTIVE, null, "", "", ThirdParty.NONE, ""),
                new Reach(Audience.EVERYONE, TimeLimit.LONG_TERM, null, "", "", ""),
                new Origin("", ""),
                List.of());
    }

    public static Content titled(Content it, String title) {
        return with(
                it,
                new Wording(
                        title,
                        it.wording().summary(),
                        it.wording().body(),
                        it.wording().elements()));
    }

    public static Content saying(Content it, String body) {
        return with(
                it,
                new Wording(
                        it.wording().title(),
                        it.wording().summary(),
                        body,
                        it.wording().elements()));
    }

    public static Content with(Content it, Wording wording) {
        return new Content(
                it.type(),
                wording,
                it.paper(),
                it.placement(),
                it.attribute(),
                it.reach(),
                it.origin(),
                it.attachments());
    }

    public static Content with(Content it, Paper paper) {
        return new Content(
                it.type(),
                it.wording(),
                paper,
                it.placement(),
                it.attribute(),
                it.reach(),
                it.origin(),
                it.attachments());
    }

    public static Content with(Content it, Attribute attribute) {
        return new Content(
                it.type(),
                it.wording(),
                it.paper(),
                it.placement(),
                attribute,
                it.reach(),
                it.origin(),
                it.attachments());
    }

    public static Content with(Content it, Reach reach) {
        return new Content(
                it.type(),
                it.wording(),
                it.paper(),
                it.placement(),
                it.attribute(),
                reach,
                it.origin(),
                it.attachments());
    }

    public static Content in(Content it, long column, String subject, String genre) {
        return new Content(
                it.type(),
                it.wording(),
                it.paper(),
                new Placement(column, subject, genre, "", List.of(), List.of(), List.of()),
                it.attribute(),
                it.reach(),
                it.origin(),
                it.attachments());
    }

    public static Attribute withheld(@Nullable Ground ground, String reason, String law) {
        return new Attribute(Openness.WITHHELD, ground, reason, law, ThirdParty.NONE, "");
    }
}
