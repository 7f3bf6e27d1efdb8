package gongkai.annual.web;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.access.Requires;
import gongkai.annual.domain.AnnualRefusal;
import gongkai.annual.domain.Dates;
import gongkai.annual.handling.DraftReading;
import gongkai.annual.handling.EarlierReports;
import gongkai.annual.handling.FilingHandling;
import gongkai.reports.ReportForm;
import gongkai.reports.ReportText;
import gongkai.reports.Reports;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Reports of earlier years from elsewhere, the charts of one report, and the dates that the office sets. */
@Controller
@RequestMapping("/desk/annual")
class EarlierController {

    private final EarlierReports earlier;
    private final DraftReading reading;
    private final FilingHandling filing;
    private final Forms forms;

    EarlierController(EarlierReports earlier, DraftReading reading, FilingHandling filing, Forms forms) {
        this.earlier = earlier;
        this.reading = reading;
        this.filing = filing;
        this.forms = forms;
    }

    @GetMapping("/imports")
    @Requires(Act.COMPILE_ANNUAL_REPORTS)
    ModelAndView show() {
        return page(Form.blank(), "", List.of());
    }

    /** What could not be read for certain is asked, with the text as it was read. */
    @PostMapping("/imports")
    @Requires(Act.COMPILE_ANNUAL_REPORTS)
    ModelAndView take(
            Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String pasted,
            @RequestParam(required = false) @Nullable String publishedOn,
            @RequestParam Map<String, String> everything) {
        var text = new StringBuilder();
        return forms.show(
                new MapBindingResult(new LinkedHashMap<>(), "earlier"),
                form -> page(form, text.toString(), List.of()),
                () -> {
                    var source = source(file, pasted);
                    text.append(source.text());
                    var answers = answers(everything);
                    var read = EarlierReports.read(source, answers);
                    if (!read.uncertain().isEmpty()) {
                        return page(Forms.typed(), source.text(), read.uncertain());
                    }
                    var id = earlier.take(
                            actor,
                            source,
                            answers,
                            Typed.day(publishedOn).orElseThrow(() -> new RefusedException(AnnualRefusal.DAY_ODD)));
                    return new ModelAndView("redirect:/desk/annual/" + id);
                });
    }

    private static ReportText source(@Nullable MultipartFile file, @Nullable String pasted) {
        when(file != null && !file.isEmpty() || pasted != null && !pasted.isBlank(), AnnualRefusal.SOURCE_EMPTY)
                .orThrow();
        if (file == null || file.isEmpty()) {
            return new ReportText(pasted == null ? "" : pasted, true);
        }
        try {
            var name = file.getOriginalFilename();
            return Reports.text(name == null ? "" : name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> answers(Map<String, String> everything) {
        var answers = new LinkedHashMap<String, String>();
        everything.forEach((name, value) -> {
            if (name.matches("t[234]\\.[a-z0-9.]+") && Typed.number(value).isPresent()) {
                answers.put(name, value.strip());
            }
        });
        return answers;
    }

    private static ModelAndView page(Form form, String text, List<String> uncertain) {
        var names = new LinkedHashMap<String, String>();
        uncertain.forEach(it -> names.put(it, ReportForm.name(it)));
        return new ModelAndView("annual/imports", "form", form)
                .addObject("text", text)
                .addObject("uncertain", names);
    }

    @GetMapping("/{id}/charts")
    @Requires(Act.SEE_ANNUAL_REPORTS)
    ModelAndView charts(Actor actor, @PathVariable long id) {
        var draft = reading.get(actor, id);
        return new ModelAndView("annual/charts", "draft", draft)
                .addObject(
                        "charts",
                        Charts.of(draft.report().year(), draft.manuscript().cells()));
    }

    @GetMapping("/dates")
    @Requires(Act.SEE_ANNUAL_REPORTS)
    ModelAndView dates(Actor actor) {
        return dates(actor, Form.blank());
    }

    @PostMapping("/dates")
    @Requires(Act.SET_ANNUAL_REPORT_DATES)
    ModelAndView set(
            Actor actor,
            @RequestParam(required = false) @Nullable String unitsBy,
            @RequestParam(required = false) @Nullable String submitBy,
            @RequestParam(required = false) @Nullable String publishBy,
            @RequestParam(required = false) @Nullable String belowBy) {
        return forms.step(form -> dates(actor, form), () -> {
            filing.set(
                    actor,
                    new Dates(
                            day(unitsBy),
                            day(submitBy),
                            day(publishBy),
                            Forms.text(belowBy).isEmpty() ? null : day(belowBy)));
            return new Done("/desk/annual/dates", "日期已设定");
        });
    }

    private static MonthDay day(@Nullable String typed) {
        return Typed.monthDay(typed).orElseThrow(() -> new RefusedException(AnnualRefusal.DATE_ODD));
    }

    private ModelAndView dates(Actor actor, Form form) {
        var it = filing.dates(actor);
        var stored = new LinkedHashMap<String, String>();
        stored.put("unitsBy", text(it.unitsBy()));
        stored.put("submitBy", text(it.submitBy()));
        stored.put("publishBy", text(it.publishBy()));
        stored.put("belowBy", it.belowBy() == null ? "" : text(it.belowBy()));
        return new ModelAndView("annual/dates", "form", form.sentTo().isEmpty() ? Form.of(stored) : form)
                .addObject("mayChange", actor.may(Act.SET_ANNUAL_REPORT_DATES));
    }

    private static String text(MonthDay it) {
        return it.toString().substring(2);
    }
}
