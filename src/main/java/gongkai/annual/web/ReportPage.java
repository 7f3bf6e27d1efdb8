package gongkai.annual.web;

import gongkai.annual.domain.Figure;
import gongkai.annual.domain.Judged;
import gongkai.annual.domain.Passage;
import gongkai.annual.domain.Quantities.Piece;
import gongkai.annual.domain.Section;
import gongkai.annual.domain.Stage;
import gongkai.annual.handling.Draft;
import gongkai.reports.ReportForm;
import gongkai.reports.Severity;
import gongkai.web.Days;
import java.time.LocalDate;
import java.util.List;

/** A report as it is worked on: every number opens what it counts. */
public record ReportPage(Draft draft, List<Judged> judged, LocalDate due, LocalDate publishBy, boolean mayCompile) {

    public String href() {
        return "/desk/annual/" + draft.report().id();
    }

    public ReportForm form() {
        return ReportForm.of(draft.report().year());
    }

    public String title() {
        return draft.manuscript().title();
    }

    public Stage stage() {
        return draft.report().state().stage();
    }

    public boolean isOpen() {
        return mayCompile && stage() == Stage.COMPILING;
    }

    public Figure figure(String cell) {
        return draft.sheet().figure(cell);
    }

    public String cellHref(String cell) {
        return href() + "/cells/" + cell;
    }

    /** How a cell is drawn. */
    public String tone(String cell) {
        var it = figure(cell);
        return it.hasMoved() ? "cell cell--moved" : it.isAdjusted() ? "cell cell--adjusted" : "cell";
    }

    /** What is said of a cell to those who do not see its colour. */
    public String told(String cell) {
        var it = figure(cell);
        var now = it.present();
        return (now == null ? "" : "，台账现为" + Figure.text(now))
                + (it.isAdjusted() ? "，台账为" + Figure.text(it.computed()) + "，人工调整" : "");
    }

    public List<List<Piece>> paragraphs(Section section) {
        if (stage() != Stage.COMPILING) {
            return draft.manuscript().paragraphs(section).stream()
                    .map(it -> List.of(new Piece(it, "")))
                    .toList();
        }
        return draft.text(section)
                .lines()
                .filter(it -> !it.isBlank())
                .map(it -> draft.quantities().pieces(it))
                .toList();
    }

    public List<Section> sections(String part) {
        return Section.of(part);
    }

    public String written(Section section) {
        Passage it = draft.passages().get(section);
        return it == null ? "" : it.by() + "，" + Days.moment(it.at());
    }

    public long openRemarks(Section section) {
        return draft.remarks().stream()
                .filter(it -> it.section() == section && it.isOpen())
                .count();
    }

    public long open(Severity severity) {
        return judged.stream()
                .filter(it -> it.finding().severity() == severity && !it.isSettled())
                .count();
    }

    public List<Figure> adjusted() {
        return draft.sheet().figures().values().stream()
                .filter(Figure::isAdjusted)
                .toList();
    }
}
