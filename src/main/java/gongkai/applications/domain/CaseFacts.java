package gongkai.applications.domain;

import gongkai.access.UnitId;
import gongkai.applications.domain.Happening.ConsultationExpired;
import gongkai.applications.domain.Happening.ConsultationSent;
import gongkai.applications.domain.Happening.Delayed;
import gongkai.applications.domain.Happening.DisclosureDecided;
import gongkai.applications.domain.Happening.Extended;
import gongkai.applications.domain.Happening.FeeNoticed;
import gongkai.applications.domain.Happening.OpinionReceived;
import gongkai.applications.domain.Happening.ReasonsAsked;
import gongkai.applications.domain.Happening.SupplementAsked;
import gongkai.applications.domain.Happening.SupplementReceived;
import gongkai.letters.DocumentNumber;
import gongkai.letters.Field;
import gongkai.letters.Issuer;
import gongkai.letters.LetterFacts;
import gongkai.letters.LetterKind;
import gongkai.letters.Value;
import gongkai.statute.ProcessingFee;
import gongkai.statute.StatutoryPeriod;
import gongkai.statute.WorkCalendar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the letters of a case say of it, taken from its record and never typed again.
 *
 * @param applicant the full name, or the covered one for whoever may not read it
 * @param details of the applicant, as Art. 29 asks for them; empty for whoever may not read them
 * @param parties whom the letters for an opinion went to, by the number of the letter
 * @param units the names of the units that work on it
 */
public record CaseFacts(
        CaseFile file,
        String applicant,
        String details,
        Map<Integer, String> parties,
        Map<UnitId, String> units,
        IssuerSetting setting,
        Issuer issuer,
        HouseRule house,
        WorkCalendar calendar) {

    /** A letter that a step of the case sends. */
    public record Notice(int entry, LetterKind kind, LocalDate on) {}

    private static final int FEE_DAYS =
            StatutoryPeriod.FEE_PAYMENT.workingDays().count();
    private static final Pattern DAY = Pattern.compile("(\\d{4})\\s*[年.\\-/]\\s*(\\d{1,2})\\s*[月.\\-/]\\s*(\\d{1,2})");
    private static final Pattern NUMBER = Pattern.compile("[^〔〕\\s\\d，。；、（）()：:]{1,20}〔\\d{4}〕[1-9]\\d{0,5}号");

    public CaseFacts {
        parties = Map.copyOf(parties);
        units = Map.copyOf(units);
    }

    /** Every letter and sheet that the steps of a case have made, in their order. */
    public static List<Notice> notices(CaseFile file) {
        return file.history().inTruth().stream()
                .flatMap(entry ->
                        CaseSheets.kinds(file, entry).stream().map(it -> new Notice(entry.number(), it, entry.on())))
                .toList();
    }

    /** The reply as it would be signed on that day. */
    public LetterFacts reply(Reply reply, LocalDate on) {
        var kind = LetterKind.replyingWith(reply.outcome().name());
        var values = common();
        told(file.history()).ifPresent(it -> values.put(Field.HISTORY, Value.text(it)));
        switch (kind) {
            case PUBLISHED, PUBLICATION -> put(values, Field.ACCESS, reply.where());
            case PROVIDED -> {
                given(values, reply);
                put(values, Field.ACCESS, reply.where().isBlank() ? delivery() : reply.where());
            }
            case PARTIAL -> {
                given(values, reply);
                put(values, Field.ACCESS, reply.where().isBlank() ? delivery() : reply.where());
                values.put(Field.WITHHELD, new Value.Items(withheld(reply)));
            }
            case SECRET, FORBIDDEN, SAFETY, THIRD_PARTY, INTERNAL, PROCESS, CASE_FILE -> {
                put(values, Field.SPECIAL_LAW, reply.law());
                put(values, Field.FACTS, findings(reply));
                put(values, Field.SEPARATION, separation(reply));
            }
            case SPECIAL_PROCEDURE -> {
                put(values, Field.SPECIAL_LAW, reply.law());
                put(values, Field.PROCEDURE, reply.where());
            }
            case NONEXISTENT -> put(values, Field.SEARCH, searches(reply));
            case NOT_OURS -> {
                put(values, Field.REASON, reply.reasons());
                responsible(values, reply.organ());
            }
            case STILL_UNCLEAR -> {
                put(values, Field.REASON, reply.reasons());
                file.history()
                        .last(SupplementAsked.class)
                        .ifPresent(it -> values.put(Field.NOTICE_ON, Value.day(it.day())));
            }
            case PETITION -> {
                put(values, Field.REASON, reply.reasons());
                put(values, Field.PROCEDURE, reply.where());
            }
            case REPEATED, CONFIRMING -> {
                put(values, Field.REASON, reply.reasons());
                earlier(values, reply.earlier());
            }
            case EXCESSIVE -> {
                put(values, Field.REASON, reply.reasons());
                file.history()
                        .last(ReasonsAsked.class)
                        .ifPresent(it -> put(values, Field.VOLUME, it.what().facts()));
            }
            default -> put(values, Field.REASON, reply.reasons());
        }
        var isOnline = file.wanted().electronicService() || file.wanted().delivery() == Wanted.Delivery.ONLINE;
        return new LetterFacts(
                kind,
                issuer,
                on,
                values,
                isOnline,
                reply.withholds(),
                house.queryNeedsReconsideration(),
                lastOpinion(),
                Optional.empty());
    }

    /** A letter of a step, dated on the day of the step. */
    public LetterFacts notice(Notice notice) {
        if (notice.kind().to() == LetterKind.To.FILE || notice.kind().to() == LetterKind.To.UNIT) {
            return new LetterFacts(notice.kind(), issuer, notice.on(), new CaseSheets(this).values(notice));
        }
        var values = common();
        var entry = entry(notice);
        switch (entry.what()) {
            case Happening.Registered(var reception, var _) -> {
                put(values, Field.CHANNEL, reception.label());
                put(values, Field.QUERY_CODE, "见提交申请时给出的回执");
                dueAt(entry.number()).ifPresent(it -> values.put(Field.DUE_ON, Value.day(it)));
            }
            case SupplementAsked(var points, var guidance, var days) -> {
                values.put(Field.POINTS, new Value.Items(points));
                put(values, Field.GUIDANCE, guidance);
                values.put(Field.PERIOD, Value.count(days));
                put(values, Field.HOW_TO_SUBMIT, "凭登记编号和查询码在网上提交，或者书面寄送、当面交至本机关");
            }
            case ConsultationSent(var letter, var _, var about, var days) -> {
                if (notice.kind() == LetterKind.CONSULTATION_NOTICE) {
                    put(values, Field.REASON, "你申请公开的信息涉及" + about);
                } else {
                    put(values, Field.RECIPIENT, parties.getOrDefault(letter, ""));
                    put(values, Field.INFORMATION, about);
                    values.put(Field.PERIOD, Value.count(days));
                }
            }
            case Extended(var days, var _, var reason) -> {
                values.put(Field.EXTENSION, Value.count(days));
                put(values, Field.REASON, reason);
                dueAt(entry.number() - 1).ifPresent(it -> values.put(Field.DUE_ON, Value.day(it)));
                dueAt(entry.number()).ifPresent(it -> values.put(Field.NEW_DUE_ON, Value.day(it)));
            }
            case ReasonsAsked(var facts, var days) -> {
                put(values, Field.VOLUME, facts);
                values.put(Field.PERIOD, Value.count(days));
            }
            case Delayed(var until, var findings) -> {
                file.history()
                        .last(ReasonsAsked.class)
                        .ifPresent(it -> put(values, Field.VOLUME, it.what().facts()));
                values.put(Field.NEW_DUE_ON, Value.day(until));
                put(values, Field.REASON, findings);
            }
            case FeeNoticed it -> {
                put(values, Field.FEE_MODE, it.mode().label());
                put(
                        values,
                        Field.FEE_COUNT,
                        it.mode() == ProcessingFee.Mode.PER_ITEM
                                ? "本月此前%d件，本次%d件".formatted(it.before(), it.items())
                                : it.pages() + "页");
                values.put(Field.FEE, new Value.Yuan(it.yuan()));
                put(values, Field.PAY_WAY, setting.payWay());
                values.put(Field.PERIOD, Value.count(FEE_DAYS));
            }
            case DisclosureDecided(var publicInterest) -> {
                var objections = file.history().all(OpinionReceived.class).stream()
                        .filter(it -> it.what().opinion() != Happening.Opinion.AGREES)
                        .map(it -> it.what().letter())
                        .toList();
                put(
                        values,
                        Field.RECIPIENT,
                        objections.stream()
                                .map(it -> parties.getOrDefault(it, ""))
                                .filter(it -> !it.isBlank())
                                .distinct()
                                .collect(Collectors.joining("、")));
                put(
                        values,
                        Field.INFORMATION,
                        file.history().all(ConsultationSent.class).stream()
                                .filter(it -> objections.contains(it.what().letter()))
                                .map(it -> it.what().about())
                                .distinct()
                                .collect(Collectors.joining("；")));
                put(values, Field.REASON, publicInterest);
            }
            case Happening.Withdrawn _ -> values.put(Field.WITHDRAWN_ON, Value.day(entry.on()));
            case Happening.SupplementLapsed _ ->
                file.history().last(SupplementAsked.class).ifPresent(it -> {
                    values.put(Field.NOTICE_ON, Value.day(it.day()));
                    values.put(Field.PERIOD, Value.count(it.what().days()));
                    expired(values, entry, ClockName.K_SUPP);
                });
            case Happening.FeeLapsed _ ->
                file.history().last(FeeNoticed.class).ifPresent(it -> {
                    values.put(Field.NOTICE_ON, Value.day(it.day()));
                    values.put(Field.PERIOD, Value.count(FEE_DAYS));
                    expired(values, entry, ClockName.K_FEE);
                });
            default -> {}
        }
        var by = notice.kind().isReply() ? issuer : issuer.numbering(house.noticeCode());
        return new LetterFacts(notice.kind(), by, notice.on(), values);
    }

    Entry entry(Notice notice) {
        return file.history().inTruth().stream()
                .filter(it -> it.number() == notice.entry())
                .findFirst()
                .orElseThrow();
    }

    Map<Field, Value> common() {
        var values = new EnumMap<Field, Value>(Field.class);
        put(values, Field.RECIPIENT, applicant);
        put(values, Field.CASE_NUMBER, file.number());
        put(values, Field.REQUEST, file.wanted().whole());
        put(values, Field.CONTACT, setting.contact());
        file.receivedOn().ifPresent(it -> values.put(Field.RECEIVED_ON, Value.day(it)));
        file.history()
                .last(Happening.Registered.class)
                .ifPresent(
                        it -> put(values, Field.CHANNEL, it.what().reception().label()));
        return values;
    }

    /** Without the full stop that the template sets. */
    static void put(Map<Field, Value> values, Field field, String said) {
        var text = said.strip();
        while (text.endsWith("。") || text.endsWith("；")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        if (!text.isEmpty()) {
            values.put(field, Value.text(text));
        }
    }

    private void given(Map<Field, Value> values, Reply reply) {
        var given = reply.handedOut().isEmpty() ? List.of(file.wanted().shortly()) : reply.handedOut();
        values.put(Field.GIVEN, new Value.Items(given));
        values.put(Field.ATTACHMENTS, new Value.Items(reply.handedOut()));
    }

    String delivery() {
        return file.wanted().delivery().label() + "，" + file.wanted().carrier().label();
    }

    private static List<String> withheld(Reply reply) {
        var lines = new ArrayList<String>();
        reply.withheld()
                .forEach(it -> lines.add("%s，属于《中华人民共和国政府信息公开条例》%s规定的情形，%s"
                        .formatted(
                                it.part(), it.ground().citation(), it.ground().label())));
        if (!reply.reasons().isBlank()) {
            lines.add("理由：" + reply.reasons());
        }
        return lines;
    }

    private static String findings(Reply reply) {
        var kind = Optional.ofNullable(reply.kind())
                .map(Reply.Kind::label)
                .filter(it -> !reply.reasons().contains(it))
                .map(it -> "属于" + it + "。")
                .orElse("");
        var weighed = reply.weighed().isBlank() ? "" : "。权衡公开与不公开：" + reply.weighed();
        return kind + reply.reasons().strip().replaceAll("[。；]+$", "") + weighed;
    }

    private static String separation(Reply reply) {
        return Stream.of(
                        Optional.ofNullable(reply.separation())
                                .map(Reply.Separation::label)
                                .orElse(""),
                        reply.separationReason())
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining("，"));
    }

    static String searches(Reply reply) {
        return reply.searches().stream()
                .map(it -> "%s检索了%s，使用关键词%s%s%s"
                        .formatted(
                                Value.day(it.on()).shown(),
                                it.systems(),
                                Stream.of(it.keywords().strip().split("[、，,；;\\s]+"))
                                        .map(word -> "“" + word + "”")
                                        .collect(Collectors.joining()),
                                it.persons().isBlank() ? "" : "，询问了" + it.persons(),
                                it.result().isBlank() ? "" : "，结果为" + it.result()))
                .collect(Collectors.joining("；"));
    }

    /** The name up to the first break, and the rest as the way to reach it. */
    private static void responsible(Map<Field, Value> values, String organ) {
        if (organ.contains("不能确定")) {
            put(values, Field.OTHER_ORGAN, "有关机关（本机关不能确定具体机关）");
            put(values, Field.OTHER_CONTACT, "请向当地政府信息公开工作主管部门咨询");
            return;
        }
        var parts = organ.strip().split("[，,；;：:（(\\n]|\\s+|(?=电话|地址)", 2);
        put(values, Field.OTHER_ORGAN, parts[0]);
        if (parts.length > 1) {
            put(values, Field.OTHER_CONTACT, parts[1].replaceAll("[）)]$", ""));
        }
    }

    private static void earlier(Map<Field, Value> values, String earlier) {
        var number = NUMBER.matcher(earlier);
        if (number.find() && DocumentNumber.read(number.group()).isPresent()) {
            put(values, Field.EARLIER_NUMBER, number.group());
        }
        var day = DAY.matcher(earlier);
        if (day.find()) {
            day(day.group(1), day.group(2), day.group(3)).ifPresent(it -> values.put(Field.EARLIER_ON, Value.day(it)));
        }
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private void expired(Map<Field, Value> values, Entry entry, ClockName name) {
        new CaseClock(upTo(entry.number() - 1), calendar, house.reasonsRestart(), entry.on())
                .lastDayOf(name)
                .ifPresent(it -> values.put(Field.EXPIRED_ON, Value.day(it)));
    }

    /** When the answer was due, as things stood after that entry. */
    Optional<LocalDate> dueAt(int entry) {
        var part = upTo(entry);
        var day = part.entries().isEmpty()
                ? LocalDate.MIN
                : part.entries().getLast().on();
        return new CaseClock(part, calendar, house.reasonsRestart(), day)
                .answerDue()
                .map(it -> it.lastDay());
    }

    private History upTo(int entry) {
        return new History(file.history().inTruth().stream()
                .takeWhile(it -> it.number() <= entry)
                .toList());
    }

    private Optional<LocalDate> lastOpinion() {
        return Stream.concat(
                        file.history().all(OpinionReceived.class).stream().map(History.On::day),
                        file.history().all(ConsultationExpired.class).stream().map(History.On::day))
                .max(LocalDate::compareTo);
    }

    /** What came between receipt and reply, in one sentence; nothing when nothing did. */
    private static Optional<String> told(History history) {
        var steps = new ArrayList<String>();
        for (var entry : history.inTruth()) {
            var on = Value.day(entry.on()).shown();
            switch (entry.what()) {
                case SupplementAsked _ -> steps.add("于" + on + "告知你补正");
                case SupplementReceived _ -> steps.add("于" + on + "收到补正材料");
                case ConsultationSent it ->
                    steps.add("于" + on + "向" + it.asked().label() + "征求意见");
                case OpinionReceived _ -> steps.add("于" + on + "收到意见");
                case ConsultationExpired _ -> steps.add("征求意见的期限已经届满，未收到答复");
                case Extended it -> steps.add("于" + on + "告知你延长答复期限" + it.days() + "个工作日");
                case ReasonsAsked _ -> steps.add("于" + on + "要求你说明理由");
                case Happening.ReasonsGiven _ -> steps.add("于" + on + "收到说明的理由");
                case Happening.FeePaid _ -> steps.add("于" + on + "收到缴纳的信息处理费");
                case Happening.Reopened it -> steps.add("因" + it.why().label() + "再次办理");
                default -> {}
            }
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of("办理期间，本机关" + String.join("，", steps) + "。");
    }
}
