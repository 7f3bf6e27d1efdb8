package gongkai.normatives.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.Requires;
import gongkai.clock.OfficeClock;
import gongkai.normatives.handling.NormativeReading;
import gongkai.normatives.handling.NormativeReading.Line;
import gongkai.web.Xlsx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A year of the register in figures, and what was in force at its end. */
@Controller
@RequestMapping("/desk/normatives")
class YearController {

    private static final int YEARS_SHOWN = 5;
    private static final int FIRST_YEAR = 2000;

    private final NormativeReading reading;
    private final NormativeChoices choices;
    private final OfficeClock clock;

    YearController(NormativeReading reading, NormativeChoices choices, OfficeClock clock) {
        this.reading = reading;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/years")
    @Requires(Act.SEE_NORMATIVES)
    ModelAndView show(
            Actor actor,
            @RequestParam(required = false) @Nullable OrganId organ,
            @RequestParam(required = false) @Nullable Integer year) {
        var shown = organ == null ? actor.organ() : organ;
        var inYear = year(year);
        var now = clock.today().getYear();
        return new ModelAndView("normatives/years", "count", reading.count(actor, shown, inYear))
                .addObject("inForce", reading.inForce(actor, shown, inYear))
                .addObject("ended", reading.endedIn(actor, shown, inYear))
                .addObject(
                        "years",
                        IntStream.range(0, YEARS_SHOWN).mapToObj(it -> now - it).toList())
                .addObject("organ", shown)
                .addObject("organs", choices.organs(actor.scope(Act.SEE_NORMATIVES)));
    }

    @GetMapping("/years.xlsx")
    @Requires(Act.SEE_NORMATIVES)
    ResponseEntity<byte[]> export(
            Actor actor,
            @RequestParam(required = false) @Nullable OrganId organ,
            @RequestParam(required = false) @Nullable Integer year) {
        var shown = organ == null ? actor.organ() : organ;
        var inYear = year(year);
        var lines = reading.inForce(actor, shown, inYear);
        var rows = new ArrayList<List<String>>();
        for (var at = 0; at < lines.size(); at++) {
            rows.add(cells(at + 1, lines.get(at)));
        }
        return Xlsx.download(
                choices.nameOf(shown) + inYear + "年现行有效行政规范性文件.xlsx",
                inYear + "年现行有效",
                List.of("序号", "文件名称", "规范性文件编号", "文号", "成文", "首次公布", "施行", "有效期", "效力", "科室"),
                rows);
    }

    private List<String> cells(int number, Line line) {
        var it = line.it();
        var life = line.life().orElseThrow();
        return List.of(
                String.valueOf(number),
                it.title(),
                it.imprint().number(),
                it.imprint().issueNumber(),
                text(it.imprint().writtenOn()),
                text(life.announcedOn()),
                text(life.effectiveOn()),
                text(life.expiresOn()),
                line.standing(),
                choices.nameOf(it.unit()));
    }

    private static String text(@Nullable LocalDate day) {
        return Objects.toString(day, "");
    }

    /** A year that has not begun has no figures. */
    private int year(@Nullable Integer asked) {
        var now = clock.today().getYear();
        return asked == null ? now : Math.clamp(asked, FIRST_YEAR, now);
    }
}
