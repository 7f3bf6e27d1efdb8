package gongkai.enclosures.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.access.Requires;
import gongkai.access.Verdict;
import gongkai.enclosures.Enclosures;
import gongkai.enclosures.domain.EnclosureRefusal;
import gongkai.enclosures.handling.EnclosureHandling;
import gongkai.enclosures.handling.EnclosureHandling.Sheet;
import gongkai.files.FileRefusal;
import gongkai.files.Files;
import gongkai.web.Download;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The files of one reply: handed in, taken away, read. */
@Controller
@RequestMapping("/desk/applications/{id}/enclosures")
class EnclosureController {

    private final EnclosureHandling handling;
    private final Enclosures enclosures;
    private final Forms forms;

    EnclosureController(EnclosureHandling handling, Enclosures enclosures, Forms forms) {
        this.handling = handling;
        this.enclosures = enclosures;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_ENCLOSURES)
    ModelAndView list(Actor actor, @PathVariable long id) {
        return page(actor, id, Form.blank());
    }

    @PostMapping
    @Requires(Act.PREPARE_ENCLOSURES)
    ModelAndView add(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        return forms.step(form -> page(actor, id, form), () -> {
            var name = file == null ? null : file.getOriginalFilename();
            if (file == null || name == null || name.isBlank()) {
                throw new RefusedException(EnclosureRefusal.ENCLOSURE_MISSING);
            }
            var added = handling.add(actor, id, Forms.text(title), name, bytes(file));
            return new Done(href(id) + "/" + added, "文件已上传");
        });
    }

    @PostMapping("/{file}/withdrawal")
    @Requires(Act.PREPARE_ENCLOSURES)
    ModelAndView remove(Actor actor, @PathVariable long id, @PathVariable long file) {
        return forms.step(form -> page(actor, id, form), () -> {
            handling.remove(actor, id, file);
            return new Done(href(id), "文件已移除");
        });
    }

    /** As it was handed in. */
    @GetMapping("/{file}/original")
    @Requires(Act.SEE_ENCLOSURES)
    ResponseEntity<byte[]> original(Actor actor, @PathVariable long id, @PathVariable long file) {
        return answer(handling.original(actor, id, file));
    }

    /** As it goes out; the page of the file says why when there is nothing yet. */
    @GetMapping("/{file}/output")
    @Requires(Act.SEE_ENCLOSURES)
    ResponseEntity<byte[]> output(Actor actor, @PathVariable long id, @PathVariable long file) {
        return handling.output(actor, id, file)
                .map(EnclosureController::answer)
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(href(id) + "/" + file))
                        .build());
    }

    private ModelAndView page(Actor actor, long id, Form form) {
        var it = handling.theCase(actor, id);
        var why = it.change() instanceof Verdict.Refused(var refusal) ? refusal.label() : "";
        return new ModelAndView(
                        "enclosures/list",
                        "page",
                        new EnclosuresPage(
                                it,
                                handling.of(it),
                                enclosures.prepared(id, it.round()).withheld(),
                                handling.mayChange(actor, it),
                                why))
                .addObject("form", form);
    }

    static String href(long id) {
        return "/desk/applications/" + id + "/enclosures";
    }

    private static byte[] bytes(MultipartFile file) {
        if (file.getSize() > Files.LARGEST) {
            throw new RefusedException(FileRefusal.TOO_LARGE);
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResponseEntity<byte[]> answer(Sheet sheet) {
        return Download.of(sheet.name(), sheet.kind().contentType(), sheet.bytes());
    }
}
