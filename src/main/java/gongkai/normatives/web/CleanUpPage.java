package gongkai.normatives.web;

import gongkai.normatives.domain.CleanUp;
import gongkai.normatives.domain.CleanUp.Confirmed;
import gongkai.normatives.domain.CleanUp.Line;
import gongkai.normatives.domain.CleanUp.Open;
import gongkai.normatives.domain.CleanUpResult;
import gongkai.web.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One clean-up with its documents. */
public record CleanUpPage(
        CleanUp it, String unit, List<Row> rows, List<Option> results, boolean mayMaintain, boolean mayDraftNotice) {

    /** One document in it. */
    public record Row(Line line, String title, String numbers) {}

    public String href() {
        return "/desk/normative-cleanups/" + it.brief().id();
    }

    public boolean isOpen() {
        return it instanceof Open;
    }

    public boolean isJudged() {
        return it instanceof Open open && open.isJudged();
    }

    /** Empty while it is not confirmed. */
    public Optional<Confirmed> confirmed() {
        return it instanceof Confirmed confirmed ? Optional.of(confirmed) : Optional.empty();
    }

    /** How many came out how, and how many are still open. */
    public Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        for (var result : CleanUpResult.values()) {
            counts.put(
                    result.label(),
                    it.lines().stream().filter(line -> line.result() == result).count());
        }
        counts.put(
                "未定", it.lines().stream().filter(line -> line.result() == null).count());
        return counts;
    }
}
