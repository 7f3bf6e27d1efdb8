package gongkai.disclosures.handling;

import static gongkai.access.Verdict.when;
import static gongkai.disclosures.domain.DisclosureRefusal.FILE_GONE;
import static gongkai.disclosures.domain.DisclosureRefusal.FILE_TWICE;
import static gongkai.disclosures.domain.DisclosureRefusal.TOO_MANY_FILES;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.RefusedException;
import gongkai.disclosures.domain.Attachment;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.Step;
import gongkai.files.FileId;
import gongkai.files.Files;
import gongkai.files.StoredFile;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files that go with an item. */
@Service
@Transactional
public class AttachmentHandling {

    private static final int MOST = 30;

    /** A file as it was sent. */
    public record Upload(String name, byte[] bytes) {}

    private final DisclosureGate gate;
    private final DraftHandling drafts;
    private final Files files;

    AttachmentHandling(DisclosureGate gate, DraftHandling drafts, Files files) {
        this.gate = gate;
        this.drafts = drafts;
        this.files = files;
    }

    /** All of them, or none when one is refused. */
    public void attach(Actor actor, long id, List<Upload> uploads) {
        var it = gate.load(actor, Act.DRAFT_DISCLOSURES, id).disclosure();
        drafts.mayWrite(actor, it).orThrow();
        var all = new ArrayList<>(it.content().attachments());
        for (var upload : uploads) {
            var kept = files.keep(upload.name(), upload.bytes());
            when(all.stream().noneMatch(other -> other.name().equals(kept.name())), FILE_TWICE)
                    .orThrow();
            all.add(new Attachment(kept.id().value(), kept.name(), kept.digest()));
        }
        when(all.size() <= MOST, TOO_MANY_FILES).orThrow();
        replace(actor, id, it.content().with(all), Step.Kind.ATTACHED, names(uploads));
    }

    public void detach(Actor actor, long id, long file) {
        var it = gate.load(actor, Act.DRAFT_DISCLOSURES, id).disclosure();
        drafts.mayWrite(actor, it).orThrow();
        var gone = it.content().attachments().stream()
                .filter(other -> other.file() == file)
                .findFirst()
                .orElseThrow(() -> new RefusedException(FILE_GONE));
        var rest = new ArrayList<>(it.content().attachments());
        rest.remove(gone);
        replace(actor, id, it.content().with(rest), Step.Kind.DETACHED, gone.name());
    }

    /** The file as it was handed in, for whoever may see the item. */
    @Transactional(readOnly = true)
    public byte[] original(Actor actor, long id, long file) {
        attachment(actor, id, file);
        return files.bytes(new FileId(file));
    }

    @Transactional(readOnly = true)
    public StoredFile attachment(Actor actor, long id, long file) {
        var it = gate.load(actor, Act.SEE_DISCLOSURES, id).disclosure();
        return it.content().attachments().stream()
                .filter(other -> other.file() == file)
                .findFirst()
                .flatMap(other -> files.find(new FileId(other.file())))
                .orElseThrow(() -> new NotFound("file", file));
    }

    private void replace(Actor actor, long id, Content content, Step.Kind kind, String note) {
        drafts.replaceAttachments(actor, id, content, kind, note);
    }

    private static String names(List<Upload> uploads) {
        return String.join("、", uploads.stream().map(Upload::name).toList());
    }
}
