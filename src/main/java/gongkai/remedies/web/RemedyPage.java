package gongkai.remedies.web;

import gongkai.applications.domain.CaseFile;
import gongkai.calendars.DueView;
import gongkai.remedies.domain.Caution;
import gongkai.remedies.domain.Entry;
import gongkai.remedies.domain.RemedyFile;
import gongkai.remedies.domain.State;
import gongkai.remedies.domain.Step;
import gongkai.web.Days;
import gongkai.web.Option;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One remedy: what is disputed, how the time stands, what can be done now, and its whole story.
 *
 * @param isFirst whether reconsideration has to come before a court
 */
public record RemedyPage(
        RemedyFile file,
        Optional<CaseFile> about,
        Set<Caution> cautions,
        boolean isFirst,
        List<Line> clocks,
        boolean mayHandle,
        boolean mayCorrect,
        List<Option> results,
        String today) {

    /**
     * One clock.
     *
     * @param due while it runs
     * @param done how it ended, in words
     */
    public record Line(String label, boolean ours, Optional<DueView> due, String done) {}

    public String href() {
        return "/desk/remedies/" + file.id();
    }

    public State state() {
        return file.state();
    }

    public boolean mayDecide() {
        return mayHandle
                && switch (file.state()) {
                    case State.Filed _, State.Answering _, State.Pending _, State.OnAppeal _ -> true;
                    case State.Unopened _, State.Appealable _, State.Complying _, State.Settled _ -> false;
                };
    }

    /** What one may correct: everything but corrections. */
    public List<Option> correctable() {
        return file.inTruth().stream()
                .map(it -> new Option(
                        String.valueOf(it.number()),
                        it.number() + "．" + it.what().label() + "（" + Days.full(it.on()) + "）"))
                .toList();
    }

    public String day(Entry entry) {
        return file.inTruth().stream()
                .filter(it -> it.number() == entry.number())
                .findFirst()
                .map(it -> Days.full(it.on()))
                .orElse(Days.full(entry.on()));
    }

    public boolean isCorrected(Entry entry) {
        return file.entries().stream()
                .anyMatch(it ->
                        it.what() instanceof Step.Corrected(var number, var _, var _) && number == entry.number());
    }

    /** What an entry says beside its label. */
    public static String told(Step it) {
        return switch (it) {
            case Step.Lodged _, Step.MadeOrdinary _, Step.Appealed _ -> "";
            case Step.CopyReceived(var procedure, var acceptedOn) ->
                procedure.label() + "，" + Days.full(acceptedOn) + "受理或者立案";
            case Step.Answered(var number, var facts, var evidence) ->
                number + "。" + facts + "。证据 " + evidence.size() + " 项：" + String.join("；", evidence);
            case Step.PeriodExtended(var reason) -> reason;
            case Step.Decided(var result, var number, var gist, var days) ->
                number + "（" + result.citation() + "）" + (gist.isBlank() ? "" : "，" + gist)
                        + (days > 0 ? "，限 " + days + " 个工作日内履行" : "");
            case Step.BecameFinal(var note) -> note;
            case Step.RedoOpened _ -> "按决定所定的期限重新答复";
            case Step.Complied(var how) -> how;
            case Step.OpinionReceived(var number, var demands) -> number + (demands.isBlank() ? "" : "，" + demands);
            case Step.OpinionReported(var text) -> text;
            case Step.Corrected(var _, var day, var reason) -> "更正为 " + Days.full(day) + "：" + reason;
        };
    }
}
