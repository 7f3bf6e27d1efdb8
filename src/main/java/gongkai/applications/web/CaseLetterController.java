package gongkai.applications.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.Requires;
import gongkai.applications.handling.CaseLetters;
import gongkai.applications.handling.CaseLetters.Sheet;
import gongkai.applications.handling.CaseNotices;
import gongkai.applications.handling.CaseReading;
import gongkai.letters.LetterId;
import gongkai.letters.LetterKind;
import gongkai.typesetting.Format;
import gongkai.web.Download;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The letters of a case: looked at before they are signed, and taken as files afterwards. */
@Controller
@RequestMapping("/desk/applications/{id}/letters")
class CaseLetterController {

    private static final Pattern FILE = Pattern.compile("([1-9]\\d{0,17})\\.(docx|pdf|ofd)");
    private static final Pattern NOTICE = Pattern.compile("([1-9]\\d{0,8})-([A-Z_]{1,40})(?:\\.pdf)?");

    private final CaseLetters letters;
    private final CaseNotices notices;
    private final CaseReading reading;

    private final CaseController page;
    private final Forms forms;

    CaseLetterController(
            CaseLetters letters, CaseNotices notices, CaseReading reading, CaseController page, Forms forms) {
        this.letters = letters;
        this.notices = notices;
        this.reading = reading;
        this.page = page;
        this.forms = forms;
    }

    /** The reply as it would be signed today. */
    @GetMapping("/preview")
    @Requires(Act.SEE_APPLICATIONS)
    ModelAndView preview(Actor actor, @PathVariable long id) {
        return new ModelAndView("applications/letter", "file", reading.get(actor, id))
                .addObject("preview", letters.preview(actor, id));
    }

    /** The same as a file; the page says why when there is none. */
    @GetMapping("/preview.pdf")
    @Requires(Act.SEE_APPLICATIONS)
    ResponseEntity<byte[]> print(Actor actor, @PathVariable long id) {
        return letters.preview(actor, id).filter(it -> it.lacks().isEmpty()).isPresent()
                ? answer(letters.print(actor, id))
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/desk/applications/" + id + "/letters/preview"))
                        .build();
    }

    /** A letter of a step, such as {@code 3-SUPPLEMENT_NOTICE.pdf}. */
    @GetMapping("/notices/{notice}")
    @Requires(Act.SEE_APPLICATIONS)
    ResponseEntity<byte[]> notice(Actor actor, @PathVariable long id, @PathVariable String notice) {
        var asked = asked(notice);
        return answer(notices.print(actor, id, asked.entry(), asked.kind()));
    }

    /** Numbers it, when it went out without a number. */
    @PostMapping("/notices/{notice}")
    @Requires(Act.DECIDE_APPLICATIONS)
    ModelAndView issue(
            Actor actor,
            @PathVariable long id,
            @PathVariable String notice,
            @RequestParam(defaultValue = "") String answer) {
        var asked = asked(notice);
        return forms.step(
                form -> page.page(actor, id, form),
                () -> new Done(
                        "/desk/applications/" + id,
                        "已编号发出，文号 " + notices.issueLater(actor, id, asked.entry(), asked.kind(), answer.strip())));
    }

    private record Asked(int entry, LetterKind kind) {}

    private static Asked asked(String notice) {
        var asked = NOTICE.matcher(notice);
        if (!asked.matches()) {
            throw new NotFound("letter", notice);
        }
        return Arrays.stream(LetterKind.values())
                .filter(it -> it.name().equals(asked.group(2)))
                .findFirst()
                .map(it -> new Asked(Integer.parseInt(asked.group(1)), it))
                .orElseThrow(() -> new NotFound("letter", notice));
    }

    /** A signed letter, such as {@code 12.pdf}. */
    @GetMapping("/{file}")
    @Requires(Act.SEE_APPLICATIONS)
    ResponseEntity<byte[]> file(Actor actor, @PathVariable long id, @PathVariable String file) {
        var asked = FILE.matcher(file);
        if (!asked.matches()) {
            throw new NotFound("letter", file);
        }
        return answer(letters.file(
                actor,
                id,
                new LetterId(Long.parseLong(asked.group(1))),
                Format.valueOf(asked.group(2).toUpperCase(Locale.ROOT))));
    }

    private static ResponseEntity<byte[]> answer(Sheet sheet) {
        return Download.of(
                sheet.name() + "." + sheet.format().ending(), sheet.format().contentType(), sheet.bytes());
    }
}
