package gongkai.annual.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.Requires;
import gongkai.annual.domain.Figure;
import gongkai.annual.domain.RollUp;
import gongkai.annual.handling.CollectingReading;
import gongkai.annual.handling.CollectingReading.Line;
import gongkai.reports.ReportForm;
import gongkai.web.RecentYears;
import gongkai.web.Xlsx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The reports of all organs below: who filed, what they say together, year beside year. */
@Controller
@RequestMapping("/desk/annual")
class CollectingController {

    private static final int UNTIL_MONTH = 10;

    private final CollectingReading collecting;

    CollectingController(CollectingReading collecting) {
        this.collecting = collecting;
    }

    @GetMapping("/collection")
    @Requires(Act.COLLECT_ANNUAL_REPORTS)
    ModelAndView show(Actor actor, @RequestParam(required = false) @Nullable String year) {
        var shown = year(year);
        var lines = collecting.lines(actor, shown);
        RollUp whole = CollectingReading.rollUp(shown, lines);
        return new ModelAndView("annual/collection", "lines", lines)
                .addObject("whole", whole)
                .addObject("before", CollectingReading.rollUp(shown - 1, collecting.lines(actor, shown - 1)))
                .addObject("names", names(lines))
                .addObject("year", shown)
                .addObject("today", collecting.today())
                .addObject("years", new RecentYears(present()).all());
    }

    @GetMapping("/collection.xlsx")
    @Requires(Act.COLLECT_ANNUAL_REPORTS)
    ResponseEntity<byte[]> export(Actor actor, @RequestParam(required = false) @Nullable String year) {
        var shown = year(year);
        var lines = collecting.lines(actor, shown);
        var whole = CollectingReading.rollUp(shown, lines);
        var header = Stream.concat(
                        Stream.of("代码", "单元格", "合计"),
                        lines.stream().map(it -> it.organ().shortName()))
                .toList();
        var rows = new ArrayList<List<String>>();
        whole.totals()
                .forEach((cell, total) -> rows.add(Stream.concat(
                                Stream.of(cell, ReportForm.name(cell), Figure.text(total.sum())),
                                lines.stream()
                                        .map(it -> it.edition()
                                                .map(edition ->
                                                        edition.manuscript().cell(cell))
                                                .orElse("缺")))
                        .toList()));
        return Xlsx.download(shown + "年度报告汇总.xlsx", shown + "年汇总", header, rows);
    }

    @GetMapping("/comparison")
    @Requires(Act.SEE_ANNUAL_REPORTS)
    ModelAndView comparison(Actor actor, @RequestParam(required = false) @Nullable OrganId organ) {
        var of = organ == null ? actor.organ() : organ;
        var years = collecting.years(actor, of);
        return new ModelAndView("annual/comparison", "years", years)
                .addObject("organ", of)
                .addObject("charts", Charts.ofYears(years));
    }

    private static Map<OrganId, String> names(List<Line> lines) {
        return lines.stream()
                .map(Line::organ)
                .collect(Collectors.toMap(it -> it.id(), it -> it.shortName(), (one, _) -> one));
    }

    /** The year that is being collected. */
    private int present() {
        var today = collecting.today();
        return today.getMonthValue() <= UNTIL_MONTH ? today.getYear() - 1 : today.getYear();
    }

    private int year(@Nullable String typed) {
        return new RecentYears(present()).shown(Typed.year(typed));
    }
}
