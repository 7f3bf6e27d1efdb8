package gongkai.applications.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.access.Requires;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.handling.TransferHandling;
import gongkai.applications.handling.TransferHandling.Line;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.TableFile;
import gongkai.web.Xlsx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Taking over running cases from a spreadsheet: first a trial, then all of them. */
@Controller
@RequestMapping("/desk/applications/transfers")
class TransferController {

    private static final TableFile.Refusals REFUSALS = new TableFile.Refusals(
            CaseRefusal.TABLE_MISSING, CaseRefusal.TABLE_TOO_LARGE, CaseRefusal.TABLE_UNREADABLE);

    private static final String CELL = "\t";

    private final TransferHandling transfers;
    private final Forms forms;

    TransferController(TransferHandling transfers, Forms forms) {
        this.transfers = transfers;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.IMPORT_APPLICATIONS)
    ModelAndView form() {
        return page(Form.blank(), List.of(), "");
    }

    /** An empty table with the columns that are understood. */
    @GetMapping("/blank.xlsx")
    @Requires(Act.IMPORT_APPLICATIONS)
    ResponseEntity<byte[]> blank() {
        return Xlsx.download("申请清单样表.xlsx", "申请清单", TransferHandling.headings(), List.of());
    }

    /** Nothing is kept: the rows go back to the page, to be sent again when they are as they should be. */
    @PostMapping("/preview")
    @Requires(Act.IMPORT_APPLICATIONS)
    ModelAndView preview(Actor actor, @RequestParam(required = false) @Nullable MultipartFile table) {
        try {
            var rows = TableFile.read(bytes(table), REFUSALS);
            return page(Form.blank(), transfers.tried(actor, rows), text(rows));
        } catch (RefusedException refused) {
            return forms.step(form -> page(form, List.of(), ""), () -> {
                throw refused;
            });
        }
    }

    @PostMapping
    @Requires(Act.IMPORT_APPLICATIONS)
    ModelAndView take(Actor actor, @RequestParam(required = false) @Nullable String rows) {
        var typed = Objects.requireNonNullElse(rows, "");
        return forms.answer(
                new BeanPropertyBindingResult(typed, "rows"), form -> page(form, tried(actor, typed), typed), () -> {
                    var taken = transfers.take(actor, rows(typed));
                    return new Done("/desk/applications", "已接收 " + taken + " 件申请");
                });
    }

    private List<Line> tried(Actor actor, String typed) {
        try {
            return transfers.tried(actor, rows(typed));
        } catch (RefusedException unreadable) {
            return List.of();
        }
    }

    private static ModelAndView page(Form form, List<Line> lines, String rows) {
        return new ModelAndView("applications/transfers", "form", form)
                .addObject("lines", lines)
                .addObject("rows", rows)
                .addObject("headings", TransferHandling.headings());
    }

    private static String text(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(it -> it.replaceAll("\\s", " ")).collect(Collectors.joining(CELL)))
                .collect(Collectors.joining("\n"));
    }

    private static List<List<String>> rows(String text) {
        return text.lines().map(it -> Arrays.asList(it.split(CELL, -1))).toList();
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
