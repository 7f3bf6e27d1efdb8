package gongkai.citizens.web;

import gongkai.applications.Tracked.Answered;
import gongkai.applications.domain.Outcome;
import gongkai.letters.Venue;
import gongkai.statute.Calculation;
import gongkai.statute.Deadline;
import gongkai.statute.StatutoryPeriod;
import gongkai.statute.WorkCalendar;
import gongkai.web.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an applicant can do against a reply or the lack of one, with the organ and the court that were right on its day. Where
 * reconsideration comes first is for {@link gongkai.letters.Remedy} to say; a partial disclosure has both ways, each for its
 * part.
 */
final class RemedyAdvice {

    private static final String COMPLAINT = "也可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报（《政府信息公开条例》第四十七条、第五十一条）。";

    private RemedyAdvice() {}

    static List<String> against(Answered it, Venue venue) {
        var way = new Way(venue, it.dated(), "收到答复之日", it.reconsiderUntil(), it.sueUntil());
        var advice = new ArrayList<String>();
        if (!it.reconsiderationFirst()) {
            advice.add(way.either("本答复"));
        } else if (it.outcome() == Outcome.R03_PARTIAL) {
            advice.add(way.first("不予公开的部分"));
            advice.add(way.either("其他部分"));
        } else {
            advice.add(way.first("本答复"));
        }
        advice.add(COMPLAINT);
        return List.copyOf(advice);
    }

    /** When the period has ended and nothing has come. */
    static List<String> againstSilence(Deadline answer, Venue venue, WorkCalendar calendar) {
        var over = answer.lastDay();
        var way = new Way(
                venue,
                over,
                "期限届满之日",
                Optional.of(lastDay(StatutoryPeriod.RECONSIDERATION, over, calendar)),
                Optional.of(lastDay(StatutoryPeriod.LITIGATION, over, calendar)));
        return List.of("答复期限已于" + Days.full(over) + "届满，" + way.either("没有答复"), COMPLAINT);
    }

    private static LocalDate lastDay(StatutoryPeriod period, LocalDate start, WorkCalendar calendar) {
        return Calculation.of(period, start, calendar).deadline().lastDay();
    }

    /** The ways that are open, from when on and until when. */
    private record Way(
            Venue venue,
            LocalDate on,
            String since,
            Optional<LocalDate> reconsiderUntil,
            Optional<LocalDate> sueUntil) {

        String first(String what) {
            return "对" + what + "不服的，应当先" + reconsider() + "；对行政复议决定仍不服的，可以自收到行政复议决定书之日起"
                    + StatutoryPeriod.LITIGATION_AFTER_RECONSIDERATION.length().label() + "内依法向人民法院提起行政诉讼"
                    + (venue.standing() == Venue.Standing.NATIONAL ? "，或者向国务院申请裁决，国务院依法作出最终裁决" : "") + "。";
        }

        String either(String what) {
            return "对" + what + "不服的，可以" + reconsider() + "，或者自" + since + "起"
                    + StatutoryPeriod.LITIGATION.length().label() + "内依法向" + venue.court(on) + "提起行政诉讼"
                    + until(sueUntil)
                    + "。";
        }

        private String reconsider() {
            return "自" + since + "起" + StatutoryPeriod.RECONSIDERATION.length().label() + "内"
                    + venue.reconsiderationOrgan(on).map(it -> "向" + it).orElse("向本级人民政府") + "申请行政复议"
                    + until(reconsiderUntil);
        }

        private static String until(Optional<LocalDate> day) {
            return day.map(it -> "（最后一日 " + Days.full(it) + "）").orElse("");
        }
    }
}
