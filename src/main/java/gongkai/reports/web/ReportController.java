package gongkai.reports.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.reports.Evidence;
import gongkai.reports.ReportJson;
import gongkai.reports.domain.CellName;
import gongkai.reports.domain.Judgement;
import gongkai.reports.domain.ReportRefusal;
import gongkai.reports.handling.ReportHandling;
import gongkai.reports.handling.ReportHandling.Judged;
import gongkai.reports.handling.ReportHandling.Sent;
import gongkai.web.Csv;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import gongkai.web.Xlsx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Reports that others published, checked and judged. */
@Controller
@RequestMapping("/desk/reports")
class ReportController {

    private static final String HOME = "/desk/reports";
    private static final int MOST_COMPARED = 6;

    private final ReportHandling reports;
    private final Forms forms;

    ReportController(ReportHandling reports, Forms forms) {
        this.reports = reports;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_REPORT_CHECKS)
    ModelAndView home(Actor actor) {
        return home(actor, Form.blank());
    }

    @PostMapping
    @Requires(Act.CHECK_REPORTS)
    ModelAndView take(
            Actor actor,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String pasted) {
        return forms.step(form -> home(actor, form), () -> {
            var outcome = reports.take(actor, sent(files), pasted == null ? "" : pasted);
            var refused = outcome.refused().isEmpty() ? "" : "；读不了的：" + String.join("、", outcome.refused());
            return new Done(
                    outcome.taken().size() == 1 ? HOME + "/" + outcome.taken().getFirst() : HOME,
                    "已检查 " + outcome.taken().size() + " 份" + refused);
        });
    }

    @GetMapping("/{id}")
    @Requires(Act.SEE_REPORT_CHECKS)
    ModelAndView report(Actor actor, @PathVariable long id) {
        return report(actor, id, Form.blank());
    }

    @PostMapping("/{id}/text")
    @Requires(Act.CHECK_REPORTS)
    ModelAndView replace(
            Actor actor,
            @PathVariable long id,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String pasted) {
        return forms.step(form -> report(actor, id, form), () -> {
            reports.replace(actor, id, sent(files), pasted == null ? "" : pasted);
            return new Done(HOME + "/" + id, "已按新的全文重新检查；内容没有变化的发现，原来的判断仍然有效");
        });
    }

    @PostMapping("/{id}/cells")
    @Requires(Act.CHECK_REPORTS)
    ModelAndView answer(Actor actor, @PathVariable long id, @RequestParam Map<String, String> typed) {
        return forms.step(form -> report(actor, id, form), () -> {
            reports.answer(actor, id, typed);
            return new Done(HOME + "/" + id, "已按填写的数重新检查");
        });
    }

    @GetMapping("/{id}/findings/{key}")
    @Requires(Act.SEE_REPORT_CHECKS)
    ModelAndView finding(Actor actor, @PathVariable long id, @PathVariable String key) {
        return finding(actor, id, reports.finding(actor, id, key), Form.blank());
    }

    @PostMapping("/{id}/findings/{key}")
    @Requires(Act.CHECK_REPORTS)
    ModelAndView judge(
            Actor actor,
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String reason) {
        return forms.step(form -> finding(actor, id, reports.finding(actor, id, key), form), () -> {
            var chosen = Arrays.stream(Judgement.Kind.values())
                    .filter(one -> one.name().equals(kind))
                    .findFirst();
            reports.judge(actor, id, key, chosen, reason == null ? "" : reason);
            return new Done(HOME + "/" + id, "判断已记下");
        });
    }

    private ModelAndView finding(Actor actor, long id, Judged it, Form form) {
        var shown = form.sentTo().isEmpty()
                ? it.judgement()
                        .map(by -> Form.of(Map.of("kind", by.kind().name(), "reason", by.reason())))
                        .orElse(form)
                : form;
        return new ModelAndView("reports/finding", "form", shown)
                .addObject("it", it)
                .addObject("id", id)
                .addObject("mayJudge", actor.may(Act.CHECK_REPORTS))
                .addObject("kinds", Option.of(Judgement.Kind.class, Judgement.Kind::label));
    }

    // Side by side

    /** @param with numbers of reports */
    @GetMapping("/comparison")
    @Requires(Act.SEE_REPORT_CHECKS)
    ModelAndView compare(Actor actor, @RequestParam(name = "with", required = false) @Nullable List<Long> with) {
        var numbers = with == null
                ? List.<Long>of()
                : with.stream().distinct().limit(MOST_COMPARED).toList();
        if (numbers.size() < 2) {
            return home(actor, new Form(Map.of(), Map.of(), List.of(ReportRefusal.TWO_NEEDED.label())));
        }
        var all = numbers.stream().map(it -> reports.examine(actor, it)).toList();
        return new ModelAndView("reports/comparison", "page", new ComparisonPage(all));
    }

    // To take away

    @GetMapping("/{id}/findings.xlsx")
    @Requires(Act.SEE_REPORT_CHECKS)
    ResponseEntity<byte[]> workbook(Actor actor, @PathVariable long id) {
        var examined = reports.examine(actor, id);
        var rows = examined.findings().stream()
                .map(it -> List.of(
                        it.finding().severity().label(),
                        it.finding().code().code(),
                        it.finding().code().label(),
                        it.finding().message(),
                        it.finding().evidence().stream().map(Evidence::text).collect(Collectors.joining("\n")),
                        it.finding().cells().stream().map(CellName::of).collect(Collectors.joining("、")),
                        it.judgement().map(by -> by.kind().label()).orElse("未判断"),
                        it.judgement().map(Judgement::reason).orElse("")))
                .toList();
        return Xlsx.download("检查结果.xlsx", "检查结果", List.of("程度", "代码", "问题", "说明", "原文", "单元格", "判断", "理由"), rows);
    }

    @GetMapping("/{id}/report.json")
    @Requires(Act.SEE_REPORT_CHECKS)
    ResponseEntity<byte[]> json(Actor actor, @PathVariable long id) {
        var examined = reports.examine(actor, id);
        var text = ReportJson.of(examined.dossier().name(), examined.report()) + "\n";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("report.json")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{id}/cells.csv")
    @Requires(Act.SEE_REPORT_CHECKS)
    ResponseEntity<byte[]> csv(Actor actor, @PathVariable long id) {
        var rows = reports.examine(actor, id).report().cells().values().stream()
                .map(it -> List.of(it.code(), CellName.of(it.code()), it.kind().label(), it.raw()))
                .toList();
        return Csv.download("cells.csv", List.of("代码", "单元格", "内容", "数值"), rows);
    }

    private ModelAndView home(Actor actor, Form form) {
        return new ModelAndView("reports/reports", "reports", reports.all(actor))
                .addObject("form", form)
                .addObject("mayCheck", actor.may(Act.CHECK_REPORTS));
    }

    private ModelAndView report(Actor actor, long id, Form form) {
        return new ModelAndView("reports/report", "form", form)
                .addObject("page", new ReportPage(reports.examine(actor, id), actor.may(Act.CHECK_REPORTS)));
    }

    private static List<Sent> sent(@Nullable List<MultipartFile> files) {
        var all = new ArrayList<Sent>();
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()
                    || !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                            .isEmpty()) {
                var name = Objects.requireNonNullElse(file.getOriginalFilename(), "report.txt");
                all.add(new Sent(name, bytes(file)));
            }
        }
        return List.copyOf(all);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
