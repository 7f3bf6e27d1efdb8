package gongkai.citizens.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.applications.ApplicantRecords;
import gongkai.citizens.handling.ApplyHandling;
import gongkai.citizens.handling.RetentionHandling;
import gongkai.web.Download;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the office keeps of applicants: their papers, and when they are destroyed. */
@Controller
class RetentionController {

    private static final String HERE = "/desk/application-retention";

    private final RetentionHandling retention;
    private final ApplicantRecords records;
    private final ApplyHandling files;
    private final Forms forms;

    RetentionController(RetentionHandling retention, ApplicantRecords records, ApplyHandling files, Forms forms) {
        this.retention = retention;
        this.records = records;
        this.files = files;
        this.forms = forms;
    }

    /** Why something is held. */
    record Reason(
            @NotBlank(message = "请写明保全的原因") @Size(max = 500, message = "原因不超过 500 字")
            String reason) {}

    @GetMapping(HERE)
    @Requires(Act.HOLD_APPLICANT_RECORDS)
    ModelAndView falling(Actor actor) {
        return page(actor, Form.blank());
    }

    @PostMapping(HERE + "/{id}/hold")
    @Requires(Act.HOLD_APPLICANT_RECORDS)
    ModelAndView hold(Actor actor, @PathVariable long id, @Valid Reason typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, form), () -> {
            retention.hold(actor, id, typed.reason().strip());
            return new Done(HERE, "已保全，解除前不清除");
        });
    }

    @PostMapping(HERE + "/{id}/release")
    @Requires(Act.HOLD_APPLICANT_RECORDS)
    ModelAndView release(Actor actor, @PathVariable long id) {
        return forms.step(form -> page(actor, form), () -> {
            retention.release(actor, id);
            return new Done(HERE, "已解除保全");
        });
    }

    /** The papers that came with an application; one of them when it is named, and each look is on the trail. */
    @PostMapping("/desk/applications/{id}/proofs")
    @Requires(Act.READ_APPLICANTS)
    @Nullable
    ModelAndView proofs(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long file,
            HttpServletResponse response)
            throws IOException {
        var number = records.open(actor, id, file == null ? "查看申请附件清单" : "打开申请附件 " + file);
        var all = files.files(id);
        var wanted = all.stream()
                .filter(it -> file != null && it.id().value() == file)
                .findFirst();
        if (wanted.isEmpty()) {
            return new ModelAndView("citizens/proofs", "files", all)
                    .addObject("number", number)
                    .addObject("id", id);
        }
        var found = wanted.get();
        Download.send(response, found.name(), MediaType.APPLICATION_OCTET_STREAM_VALUE, files.bytes(id, found.id()));
        return null;
    }

    private ModelAndView page(Actor actor, Form form) {
        return new ModelAndView("citizens/retention", "falling", retention.falling(actor, actor.organ()))
                .addObject("form", form);
    }
}
