package gongkai.citizens.web;

import gongkai.applications.Tracked;
import gongkai.calendars.DueView;
import gongkai.citizens.domain.NextStep;
import gongkai.files.SealedFile;
import gongkai.openanswers.OpenAnswers;
import gongkai.organisation.PublicOrgan;
import gongkai.statute.CountedDay;
import gongkai.statute.SheetLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a case stands, as its applicant sees it.
 *
 * @param due the last day for the answer, with its sheet behind it
 * @param published how it stands with the publication of the answer; empty while nobody has proposed it
 * @param remedies what can be done against the reply or against none
 */
public record ProgressPage(
        Tracked it,
        PublicOrgan organ,
        Optional<DueView> due,
        List<String> remedies,
        List<SealedFile> files,
        Optional<OpenAnswers.Standing> published,
        LocalDate today) {

    public String next() {
        return NextStep.after(it.stage());
    }

    /** How many days of the period have been used up to today. */
    public int used() {
        return it.sheet().stream()
                .flatMap(sheet -> sheet.days().stream())
                .filter(day -> !day.day().isAfter(today))
                .mapToInt(CountedDay::number)
                .max()
                .orElse(0);
    }

    /** How many days the period has in all. */
    public int whole() {
        return it.sheet().stream()
                .flatMap(sheet -> sheet.days().stream())
                .mapToInt(CountedDay::number)
                .max()
                .orElse(0);
    }

    /** What moved the last day, and why. */
    public List<String> moved() {
        return it.sheet().stream()
                .flatMap(sheet -> sheet.lines().stream())
                .filter(ProgressPage::moves)
                .map(SheetLine::text)
                .toList();
    }

    /** How many days of the period so far and to come are rest days. */
    public long restDays() {
        return it.sheet().stream()
                .flatMap(sheet -> sheet.days().stream())
                .filter(day -> day.treatment() == CountedDay.Treatment.REST)
                .count();
    }

    public boolean mayWithdraw() {
        return it.mayWithdraw() && it.receivedOn().isPresent();
    }

    public boolean mayConfirmReceipt() {
        return it.answer().filter(answer -> answer.servedOn().isEmpty()).isPresent();
    }

    /** Whether the period to supplement has run out. */
    public boolean supplementIsLate() {
        return it.supplement()
                .flatMap(Tracked.ToSupplement::lastDay)
                .filter(today::isAfter)
                .isPresent();
    }

    private static boolean moves(SheetLine line) {
        return switch (line) {
            case SheetLine.Stood _,
                    SheetLine.Restarted _,
                    SheetLine.Paused _,
                    SheetLine.PausesMerged _,
                    SheetLine.Extended _,
                    SheetLine.ExtensionDropped _,
                    SheetLine.Provisional _,
                    SheetLine.YearEndOpen _ -> true;
            case SheetLine.Started _,
                    SheetLine.Allowed _,
                    SheetLine.Excluded _,
                    SheetLine.MadeUp _,
                    SheetLine.Nominal _,
                    SheetLine.Rolled _,
                    SheetLine.AnswerEnded _,
                    SheetLine.Ended _,
                    SheetLine.Warned _ -> false;
        };
    }
}
