package gongkai.remedies.domain;

import gongkai.letters.LetterKind;
import gongkai.letters.Remedy;
import gongkai.letters.RemedyClass;
import gongkai.letters.Venue;
import gongkai.statute.Article;
import gongkai.statute.WorkCalendar;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** What the office should look at before it answers; none of it stops anybody. */
public enum Caution {
    RECONSIDERATION_COMES_FIRST("2024年1月1日起，不予公开（第十四条至第十六条）的答复须先申请行政复议（" + Article.RECONSIDERATION_23.label()
            + "），直接起诉的应当裁定不予立案或者驳回起诉；请核对案由，必要时在答辩中提出"),
    FILED_LATE("申请人提出时已超过法定期限，请在答复中提出"),
    ANSWERED_LATE("本机关逾期答复举证，可能被视为没有证据"),
    NOT_THE_RIGHT_ORGAN("审理机关与本机关设定的复议机关、法院不一致，请核对管辖"),
    BUREAU_ABOVE("2024年1月1日起上级医疗保障局不是复议机关（" + Article.RECONSIDERATION_24.label() + "），请核对管辖"),
    NOT_CHALLENGED_ALONE("补正、延期、收费等程序性告知不能单独申请行政复议或者提起行政诉讼"),
    APPLY_FIRST("认为没有履行主动公开义务的，应当先申请公开，对处理不服的才能申请行政复议或者提起行政诉讼"),
    COUNTED_ELSEWHERE("本机关是共同被告的复议机关，由作出原行政行为的机关统计，不计入本机关年报");

    private final String label;

    Caution(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * @param queriesFirst the organ's choice for Art. 36 (7), which is argued both ways
     */
    public static Set<Caution> of(
            RemedyFile file, Venue venue, boolean queriesFirst, WorkCalendar calendar, LocalDate today) {
        var cautions = EnumSet.noneOf(Caution.class);
        var brief = file.brief();
        if (brief.route() == Route.DIRECT_SUIT && isReconsiderationFirst(brief, queriesFirst)) {
            cautions.add(RECONSIDERATION_COMES_FIRST);
        }
        for (var clock : RemedyClock.of(file)) {
            if (clock.name() == ClockName.FILING && clock.isLate(calendar, today)) {
                cautions.add(FILED_LATE);
            }
            if (clock.name() == ClockName.ANSWER && clock.isLate(calendar, today)) {
                cautions.add(ANSWERED_LATE);
            }
        }
        var since2024 = !brief.filedOn().isBefore(Venue.OWN_GOVERNMENT_ONLY);
        if (brief.forum() == Forum.RECONSIDERATION
                && since2024
                && venue.standing() != Venue.Standing.NATIONAL
                && VenueName.isBureau(brief.heardBy())) {
            cautions.add(BUREAU_ABOVE);
        } else if (!isRight(brief, venue)) {
            cautions.add(NOT_THE_RIGHT_ORGAN);
        }
        if (brief.cause() == Cause.STEP_ON_THE_WAY) {
            cautions.add(NOT_CHALLENGED_ALONE);
        }
        if (brief.cause() == Cause.PROACTIVE && !brief.hasCase()) {
            cautions.add(APPLY_FIRST);
        }
        if (!brief.part().isCounted()) {
            cautions.add(COUNTED_ELSEWHERE);
        }
        return cautions;
    }

    /** By the day of the disputed reply (复议前置). */
    public static boolean isReconsiderationFirst(Brief it, boolean queriesFirst) {
        var outcome = it.outcome();
        var dated = it.actOn() == null ? it.since() : it.actOn();
        return it.cause() == Cause.REPLY
                && outcome != null
                && dated != null
                && Remedy.classOf(LetterKind.replyingWith(outcome.name()), dated, true, queriesFirst)
                        == RemedyClass.RECONSIDERATION_FIRST;
    }

    /** After a reconsideration the court at that organ's seat is right as well, and so no name is wrong. */
    private static boolean isRight(Brief it, Venue venue) {
        return switch (it.route()) {
            case RECONSIDERATION ->
                venue.reconsiderationOrgan(it.filedOn())
                        .map(right -> it.heardBy().endsWith(right) || right.endsWith(it.heardBy()))
                        .orElse(true);
            case DIRECT_SUIT -> venue.courts().isEmpty() || it.heardBy().equals(venue.court(it.filedOn()));
            case SUIT_AFTER_RECONSIDERATION -> true;
        };
    }
}
