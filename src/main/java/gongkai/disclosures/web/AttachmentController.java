package gongkai.disclosures.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.access.Requires;
import gongkai.disclosures.domain.DisclosureRefusal;
import gongkai.disclosures.handling.AttachmentHandling;
import gongkai.disclosures.handling.AttachmentHandling.Upload;
import gongkai.files.FileRefusal;
import gongkai.files.Files;
import gongkai.web.Download;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The files of an item. */
@Controller
@RequestMapping("/desk/disclosures/{id}/attachments")
class AttachmentController {

    private final AttachmentHandling attachments;
    private final ItemController item;
    private final Forms forms;

    AttachmentController(AttachmentHandling attachments, ItemController item, Forms forms) {
        this.attachments = attachments;
        this.item = item;
        this.forms = forms;
    }

    @PostMapping
    @Requires(Act.DRAFT_DISCLOSURES)
    ModelAndView attach(
            Actor actor, @PathVariable long id, @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        return forms.step(form -> item.page(actor, id, form), () -> {
            var uploads = uploads(files);
            if (uploads.isEmpty()) {
                throw new RefusedException(DisclosureRefusal.FILE_MISSING);
            }
            attachments.attach(actor, id, uploads);
            return new Done("/desk/disclosures/" + id, "附件已添加：" + uploads.size() + " 个");
        });
    }

    private static List<Upload> uploads(@Nullable List<MultipartFile> files) {
        var uploads = new ArrayList<Upload>();
        for (var file : Objects.requireNonNullElse(files, List.<MultipartFile>of())) {
            if (file.getOriginalFilename() != null
                    && !file.getOriginalFilename().isBlank()) {
                uploads.add(new Upload(file.getOriginalFilename(), bytes(file)));
            }
        }
        return uploads;
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

    @PostMapping("/{file}/detachment")
    @Requires(Act.DRAFT_DISCLOSURES)
    ModelAndView detach(Actor actor, @PathVariable long id, @PathVariable long file) {
        return forms.step(form -> item.page(actor, id, form), () -> {
            attachments.detach(actor, id, file);
            return new Done("/desk/disclosures/" + id, "附件已移除");
        });
    }

    /** As it was handed in, to be looked at by those who review it. */
    @GetMapping("/{file}")
    @Requires(Act.SEE_DISCLOSURES)
    ResponseEntity<byte[]> original(Actor actor, @PathVariable long id, @PathVariable long file) {
        var kept = attachments.attachment(actor, id, file);
        return Download.of(kept.name(), kept.kind().contentType(), attachments.original(actor, id, file));
    }
}
