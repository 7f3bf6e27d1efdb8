package gongkai.normatives.handling;

import static gongkai.access.Verdict.when;
import static gongkai.normatives.domain.NormativeRefusal.ISSUE_NUMBER_DIFFERS;
import static gongkai.normatives.domain.NormativeRefusal.NOT_NUMBERED;
import static gongkai.normatives.domain.NormativeRefusal.NO_ENTRY;
import static gongkai.normatives.domain.NormativeRefusal.SIX_FIELDS_MISSING;
import static gongkai.normatives.domain.NormativeRefusal.TERM_DIFFERS;

import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.Verdict;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.DisclosurePublished;
import gongkai.disclosures.DisclosureWithdrawn;
import gongkai.disclosures.Documents;
import gongkai.disclosures.PublicationGate;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.Document;
import gongkai.disclosures.domain.ItemType;
import gongkai.normatives.domain.Imprint;
import gongkai.normatives.domain.Making.Announced;
import gongkai.normatives.domain.Making.Numbered;
import gongkai.normatives.domain.Normative;
import gongkai.normatives.domain.Step;
import gongkai.normatives.store.PgNormativeStore;
import gongkai.normatives.store.PgNormativeStore.Loaded;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ties the register to what is published: nothing goes out before its number, and what goes out is entered. */
@Component
class NormativePublication implements PublicationGate {

    private final NormativeGate gate;
    private final PgNormativeStore entries;
    private final Documents documents;
    private final OfficeClock clock;

    NormativePublication(NormativeGate gate, PgNormativeStore entries, Documents documents, OfficeClock clock) {
        this.gate = gate;
        this.entries = entries;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Verdict mayPublish(Disclosure it) {
        if (it.content().type() != ItemType.NORMATIVE) {
            return Verdict.allowed();
        }
        var paper = it.content().paper();
        var wording = it.content().wording();
        var entry = entryOf(it.id(), it.organ(), paper.number()).map(Loaded::normative);
        if (entry.isEmpty()) {
            return Verdict.refused(NO_ENTRY);
        }
        var imprint = entry.get().imprint();
        return when(entry.get().making() instanceof Numbered || entry.get().making() instanceof Announced, NOT_NUMBERED)
                .and(when(
                        !wording.title().isBlank()
                                && !wording.body().isBlank()
                                && !paper.number().isBlank()
                                && paper.formedOn() != null,
                        SIX_FIELDS_MISSING))
                .and(when(paper.number().equals(imprint.issueNumber()), ISSUE_NUMBER_DIFFERS))
                .and(when(Objects.equals(paper.expiresOn(), imprint.expiresOn()), TERM_DIFFERS));
    }

    private Optional<Loaded> entryOf(long item, OrganId organ, String issueNumber) {
        return entries.ofItem(item)
                .or(() -> entries.issuedUnder(organ, issueNumber)
                        .filter(it -> it.normative().item() == null));
    }

    @EventListener
    void published(DisclosurePublished event) {
        if (event.type() != ItemType.NORMATIVE) {
            return;
        }
        var shown = Objects.requireNonNull(documents.of(List.of(event.item())).get(event.item()));
        var loaded = entryOf(event.item(), event.organ(), shown.number());
        if (loaded.isEmpty()) {
            enter(event, shown);
            return;
        }
        var it = loaded.get().normative();
        var next = it.shownAs(event.item())
                .described(it.unit(), shown.title(), it.major())
                .with(imprint(it.imprint().number(), shown));
        if (it.making() instanceof Numbered numbered) {
            next = next.with(numbered.announce(event.publishedOn()));
        }
        gate.keep(
                Actor.program(it.place()),
                loaded.get(),
                next,
                Step.Kind.ANNOUNCED,
                event.publishedOn(),
                event.first()
                        ? "在公开信息 " + event.item() + " 号公布"
                        : "公开信息 " + event.item() + " 号发布第" + event.version() + "版",
                shown.number());
    }

    /** One that came out without having been made here: a document of the time before. */
    private void enter(DisclosurePublished event, Document shown) {
        var place = gate.placeOf(event.organ());
        var same = entries.issuedUnder(event.organ(), shown.number());
        var printed = imprint("", shown);
        var own = same.isEmpty()
                ? printed
                : new Imprint("", "", printed.writtenOn(), printed.effectiveOn(), printed.expiresOn());
        gate.begin(
                Actor.program(place),
                new Normative(
                        0,
                        event.organ(),
                        place,
                        shown.unit(),
                        shown.title(),
                        false,
                        true,
                        own,
                        event.item(),
                        new Announced(firstDay(event, shown)),
                        List.of(),
                        null,
                        "系统",
                        clock.now()),
                Step.Kind.TAKEN_OVER,
                event.publishedOn(),
                same.map(it -> "历史文件，文号与登记第 " + it.normative().id() + " 号相同，请核对")
                        .orElse("历史文件"));
    }

    private static LocalDate firstDay(DisclosurePublished event, Document shown) {
        return Objects.requireNonNullElse(shown.publishedOn(), event.publishedOn());
    }

    @EventListener
    void withdrawn(DisclosureWithdrawn event) {
        entries.ofItem(event.item())
                .map(Loaded::normative)
                .ifPresent(it -> gate.tell(
                        Actor.program(it.place()),
                        it,
                        Step.Kind.WITHDRAWN,
                        clock.today(),
                        "公开信息 " + event.item() + " 号已不再公开",
                        ""));
    }

    private static Imprint imprint(String number, Document shown) {
        return new Imprint(number, shown.number(), shown.formedOn(), shown.effectiveOn(), shown.expiresOn());
    }
}
