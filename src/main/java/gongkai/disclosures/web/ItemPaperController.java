package gongkai.disclosures.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.Requires;
import gongkai.disclosures.handling.ItemPapers;
import gongkai.disclosures.handling.ItemPapers.Printed;
import gongkai.typesetting.Format;
import gongkai.web.Download;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The papers of an item, such as {@code approval-1.pdf}, {@code secrecy-7.docx} and {@code certificate.ofd}. */
@Controller
@RequestMapping("/desk/disclosures/{id}/papers")
class ItemPaperController {

    private static final Pattern FILE =
            Pattern.compile("(?:(approval|secrecy)-([1-9]\\d{0,8})|(certificate))\\.(docx|pdf|ofd)");

    private final ItemPapers papers;

    ItemPaperController(ItemPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/{file}")
    @Requires(Act.SEE_DISCLOSURES)
    ResponseEntity<byte[]> print(Actor actor, @PathVariable long id, @PathVariable String file) {
        var asked = FILE.matcher(file);
        if (!asked.matches()) {
            throw new NotFound("paper", file);
        }
        var format = Format.valueOf(asked.group(4).toUpperCase(Locale.ROOT));
        if (asked.group(3) != null) {
            return answer(papers.certificate(actor, id, format));
        }
        var number = Integer.parseInt(asked.group(2));
        return answer(
                asked.group(1).equals("approval")
                        ? papers.approval(actor, id, number, format)
                        : papers.secrecy(actor, id, number, format));
    }

    private static ResponseEntity<byte[]> answer(Printed it) {
        return Download.of(it.name() + "." + it.format().ending(), it.format().contentType(), it.bytes());
    }
}
