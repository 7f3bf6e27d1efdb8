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
import gongkai.reports.ReportForm;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report with all that belongs to it.
 *
 * @param compiled what the facts gave when it was compiled
 * @param now what they give at present; of an imported report what it says
 * @param frozen the edition that stands now; empty while it is compiled
 * @param fromCases what row n2 would be by the cases, where the published carry-over says otherwise
 */
public record Draft(
        Report report,
        String organName,
        Compiled compiled,
        Compiled now,
        Sheet sheet,
        Quantities quantities,
        Map<Section, Passage> passages,
        List<Remark> remarks,
        Optional<Edition> frozen,
        Map<String, Integer> fromCases,
        Manuscript manuscript) {

    /** A number that the facts no longer give. */
    public record Moved(String code, String name, BigDecimal then, BigDecimal present) {}

    public boolean isCompiled() {
        return !compiled.numbers().isEmpty();
    }

    /** Whether the facts have moved on since it was compiled or frozen. */
    public boolean hasMoved() {
        return !compiled.differences(now).isEmpty();
    }

    /** The cells in the order of the form, then what only the text speaks of. */
    public List<Moved> moved() {
        var differences = compiled.differences(now).keySet();
        var names = new LinkedHashMap<String, String>();
        sheet.figures().keySet().forEach(cell -> names.put(cell, ReportForm.name(cell)));
        names.putAll(YearFacts.names(compiled));
        names.putAll(YearFacts.names(now));
        return names.entrySet().stream()
                .filter(it -> differences.contains(it.getKey()))
                .map(it -> new Moved(it.getKey(), it.getValue(), compiled.number(it.getKey()), now.number(it.getKey())))
                .toList();
    }

    public String text(Section section) {
        var passage = passages.get(section);
        return passage == null ? "" : passage.text();
    }
}
