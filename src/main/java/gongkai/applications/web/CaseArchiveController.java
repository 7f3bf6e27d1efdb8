package gongkai.applications.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.applications.handling.CaseArchive;
import gongkai.web.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The whole file of a case, printed or packed. */
@Controller
@RequestMapping("/desk/applications/{id}")
class CaseArchiveController {

    private final CaseArchive archive;

    CaseArchiveController(CaseArchive archive) {
        this.archive = archive;
    }

    @GetMapping("/file.pdf")
    @Requires(Act.READ_APPLICANTS)
    ResponseEntity<byte[]> print(Actor actor, @PathVariable long id) {
        var sheet = archive.print(actor, id);
        return Download.of(
                sheet.name() + "." + sheet.format().ending(), sheet.format().contentType(), sheet.bytes());
    }

    @GetMapping("/archive.zip")
    @Requires(Act.READ_APPLICANTS)
    ResponseEntity<byte[]> pack(Actor actor, @PathVariable long id) {
        return Download.of("归档包-" + id + ".zip", "application/zip", archive.pack(actor, id));
    }
}
