package gongkai.citizens.domain;

import gongkai.applications.Tracked.Answered;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an applicant can do against a reply or the lack of one. For what is withheld under Art. 14 to 16 reconsideration comes
 * first (《行政复议法》第二十三条); against the rest either way is open.
 */
public final class RemedyAdvice {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("y年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final String COMPLAINT = "也可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报（《政府信息公开条例》第四十七条、第五十一条）。";

    private RemedyAdvice() {}

    public static List<String> against(Answered it) {
        var reconsider = "自收到答复之日起 60 日内向本级人民政府申请行政复议" + until(it.reconsiderUntil());
        return List.of(
                it.withholds()
                        ? "对不予公开不服的，应当先" + reconsider + "；对行政复议决定仍不服的，可以自收到行政复议决定书之日起 15 日内向人民法院提起行政诉讼。"
                        : "对答复不服的，可以" + reconsider + "，或者自收到答复之日起 6 个月内向人民法院提起行政诉讼" + until(it.sueUntil()) + "。",
                COMPLAINT);
    }

    /** When the period has ended and nothing has come. */
    public static List<String> againstSilence(LocalDate lastDay) {
        return List.of(
                "答复期限已于" + DAY.format(lastDay) + "届满。没有收到答复的，可以自期限届满之日起 60 日内向本级人民政府申请行政复议，或者 6 个月内向人民法院提起行政诉讼。",
                COMPLAINT);
    }

    private static String until(Optional<LocalDate> day) {
        return day.map(it -> "（最后一日 " + DAY.format(it) + "）").orElse("");
    }
}
