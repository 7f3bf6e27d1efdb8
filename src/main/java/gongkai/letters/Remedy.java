package gongkai.letters;

import java.time.LocalDate;
import java.util.Optional;

/** The paragraph on remedies (救济途径告知), chosen by kind, day and place; never typed. */
public final class Remedy {

    /** 行政复议法（2023年修订）, in force. */
    public static final LocalDate RECONSIDERATION_FIRST_SINCE = LocalDate.of(2024, 1, 1);

    private Remedy() {}

    /** What class the letter is of, on the day it is dated. A partial refusal outside Articles 14 to 16 is free. */
    public static RemedyClass classOf(LetterFacts facts) {
        return classOf(facts.kind(), facts.on(), facts.isWithheldAsExempt(), facts.isReconsiderationFirstForQueries());
    }

    /** The same for a letter of which only that much is known. */
    public static RemedyClass classOf(
            LetterKind kind, LocalDate on, boolean isWithheldAsExempt, boolean isReconsiderationFirstForQueries) {
        var today = kind.remedy();
        var isBefore = on.isBefore(RECONSIDERATION_FIRST_SINCE);
        if (today != RemedyClass.RECONSIDERATION_FIRST) {
            return kind == LetterKind.SPECIAL_PROCEDURE && isReconsiderationFirstForQueries && !isBefore
                    ? RemedyClass.RECONSIDERATION_FIRST
                    : today;
        }
        var isFree = kind == LetterKind.PARTIAL && !isWithheldAsExempt;
        return isBefore || isFree ? RemedyClass.FREE_CHOICE : today;
    }

    /** The paragraph; empty for a letter that must carry none, and while the organ's venue is not entered. */
    public static Optional<String> paragraph(LetterFacts facts) {
        var on = facts.on();
        var venue = facts.issuer().venue();
        return switch (classOf(facts)) {
            case NONE -> Optional.empty();
            case FEE -> Optional.of(FEE);
            case FREE_CHOICE -> venue.reconsiderationOrgan(on).map(it -> freeChoice("本答复", it, facts) + filing(facts));
            case RECONSIDERATION_FIRST ->
                venue.reconsiderationOrgan(on)
                        .map(it -> facts.kind() == LetterKind.PARTIAL
                                ? first("本答复中不予公开的部分", it, facts) + freeChoice("本答复的其他部分", it, facts) + filing(facts)
                                : first("本答复", it, facts) + filing(facts));
        };
    }

    private static final String FEE =
            "对本收费通知有异议的，不能单独就收费申请行政复议或者提起行政诉讼；缴费期满后，可以就本机关不再处理该申请的行为依法投诉、举报、" + "申请行政复议或者提起行政诉讼（《政府信息公开信息处理费管理办法》第七条）。";

    private static String first(String what, String organ, LetterFacts facts) {
        var ruling = facts.issuer().venue().standing() == Venue.Standing.NATIONAL ? "，或者向国务院申请裁决，国务院依法作出最终裁决" : "";
        return "如对%s不服，应当先自收到本答复之日起60日内向%s申请行政复议；对行政复议决定仍不服的，可以自收到行政复议决定书之日起15日内依法向人民法院提起行政诉讼%s。"
                .formatted(what, organ, ruling);
    }

    private static String freeChoice(String what, String organ, LetterFacts facts) {
        return "如对%s不服，可以自收到本答复之日起60日内向%s申请行政复议，或者自收到本答复之日起6个月内依法向%s提起行政诉讼。"
                .formatted(what, organ, facts.issuer().venue().court(facts.on()));
    }

    /** 行政复议法第二十二条第二款. */
    private static String filing(LetterFacts facts) {
        var address = facts.issuer().venue().filing();
        return facts.isDeliveredOnline() && !address.isBlank() ? "行政复议申请可以通过互联网提交：" + address + "。" : "";
    }
}
