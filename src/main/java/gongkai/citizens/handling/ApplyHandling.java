package gongkai.citizens.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.applications.CaseKey;
import gongkai.applications.OnlineApplications;
import gongkai.applications.Receipt;
import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.Wanted;
import gongkai.citizens.domain.PrivacyNotice;
import gongkai.citizens.store.PgCitizenStore;
import gongkai.clock.OfficeClock;
import gongkai.files.FileKind;
import gongkai.files.FileRefusal;
import gongkai.files.SealedFile;
import gongkai.files.SealedFileId;
import gongkai.files.SealedFiles;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An application while it is being written, and its sending. */
@Service
@Transactional
public class ApplyHandling {

    private static final long LARGEST = 5_000_000;
    private static final int MOST = 10;
    private static final int AT_ONCE = 20;
    private static final Set<FileKind> WANTED = Set.of(FileKind.JPEG, FileKind.PNG, FileKind.PDF);
    private static final Duration KEPT = Duration.ofDays(1);

    private final OnlineApplications applications;
    private final SealedFiles files;
    private final PgCitizenStore store;
    private final InfectionHandling infections;
    private final OfficeClock clock;

    ApplyHandling(
            OnlineApplications applications,
            SealedFiles files,
            PgCitizenStore store,
            InfectionHandling infections,
            OfficeClock clock) {
        this.applications = applications;
        this.files = files;
        this.store = store;
        this.infections = infections;
        this.clock = clock;
    }

    public long begin() {
        return applications.reserve();
    }

    @Transactional(readOnly = true)
    public boolean isSubmitted(long draft) {
        return applications.isSubmitted(draft);
    }

    /** The files of an application, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<SealedFile> files(long number) {
        return files.of(owner(number));
    }

    /** As it was handed in. Who may open it has been asked before, and is on the trail. */
    @Transactional(readOnly = true)
    public byte[] bytes(long number, SealedFileId file) {
        return files.bytes(file, owner(number));
    }

    /** Seals what came with a form; nothing of it is kept when one file is refused. */
    public void attach(long draft, Collection<Attachment> sent) {
        if (sent.isEmpty()) {
            return;
        }
        store.begin(draft, clock.now());
        keep(draft, sent);
    }

    /** The supplement and what came with it, or neither. */
    public void supplement(CaseKey key, String text, String reason, Collection<Attachment> sent) {
        applications.supplement(key, text, reason);
        keep(key.id(), sent);
    }

    public void drop(long draft, Collection<Long> dropped) {
        dropped.forEach(it -> files.remove(new SealedFileId(it), owner(draft)));
    }

    public Receipt submit(long draft, OrganId organ, Applicant who, Wanted what) {
        var receipt = applications.submit(draft, organ, who, what);
        store.submitted(receipt.id(), PrivacyNotice.VERSION, clock.now());
        store.forgetDraft(draft);
        infections.sent(receipt.id(), files(receipt.id()));
        return receipt;
    }

    /** Takes away the files of what was never sent; those of a case belong to the case. */
    @Scheduled(cron = "0 20 4 * * *")
    public void forget() {
        for (var draft : store.claimDrafts(clock.now().minus(KEPT), AT_ONCE)) {
            if (!applications.isSubmitted(draft)) {
                files.removeAll(owner(draft));
            }
            store.forgetDraft(draft);
        }
    }

    /** Whose the files of an application are. */
    static String owner(long number) {
        return "application " + number;
    }

    private void keep(long number, Collection<Attachment> sent) {
        when(files.of(owner(number)).size() + sent.size() <= MOST, CitizenRefusal.TOO_MANY_FILES)
                .orThrow();
        for (var it : sent) {
            when(it.bytes().length <= LARGEST, CitizenRefusal.FILE_TOO_LARGE).orThrow();
            try {
                files.keep(it.purpose().named(it.name()), it.bytes(), owner(number), WANTED);
            } catch (RefusedException e) {
                throw e.why() == FileRefusal.KIND_NOT_WANTED || e.why() == FileRefusal.UNKNOWN_KIND
                        ? new RefusedException(CitizenRefusal.FILE_KIND)
                        : e;
            }
        }
    }
}
