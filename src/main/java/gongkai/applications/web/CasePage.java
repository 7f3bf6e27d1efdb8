package gongkai.applications.web;

import gongkai.applications.domain.CaseClock;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.Entry;
import gongkai.applications.domain.Happening;
import gongkai.applications.domain.Reply;
import gongkai.applications.handling.CaseReading.Earlier;
import gongkai.calendars.DueView;
import gongkai.web.Days;
import gongkai.web.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One case: what was asked, how the time stands, what can be done now, and its whole story.
 *
 * @param standing how the answer's clock stands, in words
 * @param others the clocks of others that run
 * @param ineffective what happened too late to move the clock
 * @param told what each entry says beside its label, by its number
 */
public record CasePage(
        CaseFile file,
        CaseClock clock,
        Optional<DueView> due,
        String standing,
        List<String> others,
        List<String> ineffective,
        CaseSteps steps,
        Optional<Reply> reply,
        Optional<String> number,
        List<Earlier> earlier,
        Map<Integer, String> told,
        String unit,
        List<Option> units,
        List<Option> letters,
        List<Option> ways,
        List<String> lacks,
        int supplementDays,
        int reasonDays,
        String today) {

    public String href() {
        return "/desk/applications/" + file.id();
    }

    /** The story from the beginning, each day as it is in truth. */
    public List<Entry> story() {
        return file.history().entries();
    }

    /** What was corrected is shown with the day that holds. */
    public String day(Entry entry) {
        return file.history().inTruth().stream()
                .filter(it -> it.number() == entry.number())
                .findFirst()
                .map(it -> Days.full(it.on()))
                .orElse(Days.full(entry.on()));
    }

    public boolean isCorrected(Entry entry) {
        return file.history().entries().stream()
                .anyMatch(it ->
                        it.what() instanceof Happening.Corrected(var number, var _, var _) && number == entry.number());
    }
}
