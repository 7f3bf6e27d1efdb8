package gongkai.annual.handling;

import gongkai.annual.domain.Compiled;
import gongkai.annual.domain.Edition;
import gongkai.annual.domain.Manuscript;
import gongkai.annual.domain.Passage;
import gongkai.annual.domain.Quantities;
import gongkai.annual.domain.Remark;
import gongkai.annual.domain.Report;
import gongkai.annual.domain.Section;
import gongkai.annual.domain.Sheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report with all that belongs to it.
 *
 * @param frozen the edition that stands now; empty while it is compiled
 * @param fromCases what row n2 would be by the cases, where the published carry-over says otherwise
 */
public record Draft(
        Report report,
        String organName,
        Compiled compiled,
        Sheet sheet,
        Quantities quantities,
        Map<Section, Passage> passages,
        List<Remark> remarks,
        Optional<Edition> frozen,
        Optional<Edition> before,
        Map<String, Integer> fromCases,
        Manuscript manuscript) {

    public boolean isCompiled() {
        return !compiled.numbers().isEmpty();
    }

    /** Whether the facts have moved on since it was compiled or frozen. */
    public boolean hasMoved() {
        return sheet.figures().values().stream().anyMatch(it -> it.hasMoved());
    }

    public String text(Section section) {
        var passage = passages.get(section);
        return passage == null ? "" : passage.text();
    }
}
