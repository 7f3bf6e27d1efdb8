package gongkai.statute;

import gongkai.statute.ReplyClock.Extension;
import gongkai.statute.ReplyClock.Pause;
import gongkai.statute.ReplyClock.Restart;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** One line of a calculation sheet (期限计算单): what happened to the period, in one sentence, and the articles behind it. */
public sealed interface SheetLine {

    String text();

    default Set<Article> basis() {
        return Set.of();
    }

    /** Day zero. */
    record Started(Why dayZero, Set<Article> basis) implements SheetLine {

        @Override
        public String text() {
            return "起算：" + Weekday.dated(dayZero.day()) + "为起始日，当日不计入"
                    + (dayZero.isWorkingDay() ? "" : "；当日为休息日（" + dayZero.text() + "）");
        }
    }

    /** How much time there is. */
    record Allowed(String period, Length length, Article article) implements SheetLine {

        @Override
        public String text() {
            return "期限：" + period + "，" + length.label();
        }

        @Override
        public Set<Article> basis() {
            return article.law() == Law.RECONSIDERATION ? Set.of(article, Article.RECONSIDERATION_88) : Set.of(article);
        }
    }

    /** The clock stands still until the applicant has done what was asked. */
    record Stood(Restart restart) implements SheetLine {

        @Override
        public String text() {
            return "停止：" + Weekday.dated(restart.askedOn())
                    + restart.cause().asked().label();
        }

        @Override
        public Set<Article> basis() {
            return Set.of(restart.cause().basis());
        }
    }

    /** The clock starts in full; what had run is lost. */
    record Restarted(Restart restart) implements SheetLine {

        @Override
        public String text() {
            return "重新起算：" + Weekday.dated(restart.on())
                    + restart.cause().done().label() + "，自次日起重新计算，此前经过的日数不计";
        }

        @Override
        public Set<Article> basis() {
            return Set.of(restart.cause().basis(), Article.CIVIL_201);
        }
    }

    /** One consultation. */
    record Paused(Pause pause, int workingDays) implements SheetLine {

        @Override
        public String text() {
            return "暂停：" + Weekday.dated(pause.sentOn()) + "发出征求意见函，" + Weekday.dated(pause.endedOn()) + "结束；发出次日至结束当日共"
                    + workingDays + "个工作日不计入";
        }

        @Override
        public Set<Article> basis() {
            return Set.of(Article.A33);
        }
    }

    /** Several consultations count once where they overlap. */
    record PausesMerged(int pauses, int workingDays) implements SheetLine {

        @Override
        public String text() {
            return "暂停合计：" + pauses + "次征求意见，重叠的日期只计一次，共" + workingDays + "个工作日不计入";
        }

        @Override
        public Set<Article> basis() {
            return Set.of(Article.A33);
        }
    }

    /** More time, if the applicant was told on or before the day given. */
    record Extended(Extension extension, LocalDate notifyBy) implements SheetLine {

        @Override
        public String text() {
            var told = extension.notifiedOn() == null ? "" : "，" + Weekday.dated(extension.notifiedOn()) + "告知申请人";
            return "延长：" + extension.by().label() + told + "；原届满日为" + Weekday.dated(notifyBy) + "，应当在届满前（含当日）经批准并告知申请人";
        }

        @Override
        public Set<Article> basis() {
            return Set.of(Article.A33);
        }
    }

    /** Time that was granted before the clock started afresh. */
    record ExtensionDropped(Extension extension, LocalDate restartedOn) implements SheetLine {

        @Override
        public String text() {
            return "延长失效：" + extension.by().label() + "的延长在" + Weekday.dated(restartedOn) + "重新起算前作出，不再计入";
        }
    }

    /** A day that does not count. */
    record Excluded(CountedDay counted) implements SheetLine {

        @Override
        public String text() {
            var why = counted.why();
            var source = why.source().isEmpty() ? "" : "，来源：" + why.source();
            return switch (counted.treatment()) {
                case REST -> "不计：" + Weekday.dated(counted.day()) + why.text() + source;
                case PAUSED -> "不计：" + Weekday.dated(counted.day()) + "征求意见期间";
                case COUNTED, ROLLED -> throw new IllegalStateException("not excluded: " + counted);
            };
        }
    }

    /** A day that counts although the ordinary week says otherwise. */
    record MadeUp(CountedDay counted) implements SheetLine {

        @Override
        public String text() {
            return "计入：" + Weekday.dated(counted.day())
                    + counted.why().text() + "，第" + counted.number() + "日，来源："
                    + counted.why().source();
        }
    }

    /** The day on which a calendar period would end. */
    record Nominal(Why lastDay, Length length, boolean clamped) implements SheetLine {

        @Override
        public String text() {
            return "期间末日：满" + length.label() + "为" + Weekday.dated(lastDay.day()) + (clamped ? "，到期月没有对应日，以月末日为末日" : "")
                    + "，" + lastDay.text();
        }

        @Override
        public Set<Article> basis() {
            return length instanceof CalendarMonths ? Set.of(Article.CIVIL_202) : Set.of(Article.CIVIL_201);
        }
    }

    /** The last day fell into a rest period. */
    record Rolled(LocalDate from, LocalDate to) implements SheetLine {

        @Override
        public String text() {
            return "顺延：末日" + Weekday.dated(from) + "为休假日，顺延至休假日结束的次日" + Weekday.dated(to);
        }

        @Override
        public Set<Article> basis() {
            return Set.of(Article.CIVIL_203);
        }
    }

    /** The end of a period whose own end starts this one. */
    record AnswerEnded(LocalDate day, boolean given, Article article) implements SheetLine {

        @Override
        public String text() {
            return "答复期限届满：" + Weekday.dated(day) + (given ? "（按所给日期）" : "（由起始日推算）") + "，逾期未答复的，自该日起算";
        }

        @Override
        public Set<Article> basis() {
            return Set.of(article, Article.A33);
        }
    }

    /** The result. */
    record Ended(Deadline deadline) implements SheetLine {

        @Override
        public String text() {
            return "届满日：" + Weekday.dated(deadline.lastDay()) + (deadline.provisional() ? "，暂定" : "") + "，当日仍在期限内";
        }
    }

    /** The years that have to be announced before the result is certain. */
    record Provisional(SortedSet<Integer> years) implements SheetLine {

        @Override
        public String text() {
            var named = years.stream().map(year -> year + "年").collect(Collectors.joining("、"));
            return "暂定：" + named + "放假安排尚未公布，仅按周末推定，公布后须重新计算";
        }
    }

    /** The last days of December are sometimes moved by the next year's arrangement, as in 2018 and 2022. */
    record YearEndOpen(int year) implements SheetLine {

        @Override
        public String text() {
            return "提示：计算涉及" + year + "年12月29日至31日，" + (year + 1) + "年放假安排尚未公布，元旦调休可能影响这几日";
        }
    }

    /** Something a careful officer would ask about. */
    record Warned(String text) implements SheetLine {}
}
