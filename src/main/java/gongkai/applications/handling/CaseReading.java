package gongkai.applications.handling;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.Scope;
import gongkai.access.UnitId;
import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.CaseClock;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.CaseFilter;
import gongkai.applications.domain.CaseLine;
import gongkai.applications.domain.HouseRule;
import gongkai.applications.domain.Queue;
import gongkai.applications.domain.Tally;
import gongkai.applications.store.PgCaseListStore;
import gongkai.applications.store.PgCaseStore;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be seen of cases, and by whom. */
@Service
@Transactional
public class CaseReading {

    private static final int EARLIER = 50;
    private static final double ALIKE = 0.6;

    /** A case that waits, with its clocks. */
    public record Waiting(CaseFile file, CaseClock clock) {}

    /** An earlier case of the same applicant, and how much what was asked is alike, from 0 to 1. */
    public record Earlier(CaseFile file, double likeness) {

        public boolean isAlike() {
            return likeness >= ALIKE;
        }
    }

    private final CaseGate gate;
    private final PgCaseStore cases;
    private final PgCaseListStore lists;
    private final People people;
    private final Organs organs;

    CaseReading(CaseGate gate, PgCaseStore cases, PgCaseListStore lists, People people, Organs organs) {
        this.gate = gate;
        this.cases = cases;
        this.lists = lists;
        this.people = people;
        this.organs = organs;
    }

    @Transactional(readOnly = true)
    public CaseFile get(Actor actor, long id) {
        return gate.load(actor, Act.SEE_APPLICATIONS, id).file();
    }

    /** The case of that number on the organ's register; empty alike when there is none and when it is not the actor's to see. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> numbered(Actor actor, OrganId organ, String number) {
        gate.organ(actor, Act.SEE_APPLICATIONS, organ);
        return cases.numbered(organ, number.strip())
                .map(PgCaseStore.Loaded::file)
                .filter(it -> actor.may(Act.SEE_APPLICATIONS, it.place()) && CaseGate.sees(actor, it));
    }

    @Transactional(readOnly = true)
    public CaseClock clock(CaseFile file) {
        return gate.clockOf(file);
    }

    @Transactional(readOnly = true)
    public HouseRule house(OrganId organ) {
        return gate.house(organ);
    }

    /** The applicant in clear text, which is itself put on the trail; empty when the time of keeping is over. */
    public Optional<Applicant> applicant(Actor actor, long id) {
        var file = gate.load(actor, Act.READ_APPLICANTS, id).file();
        gate.read(actor, file, "查阅申请人信息（" + file.number() + "）");
        return people.applicant(id);
    }

    /** The addressees of the letters, in clear text and on the trail. */
    public Map<Integer, Party> parties(Actor actor, long id) {
        var file = gate.load(actor, Act.READ_APPLICANTS, id).file();
        gate.read(actor, file, "查阅征求意见对象（" + file.number() + "）");
        return people.parties(id);
    }

    /** What was asked before by the same applicant here: a proposal for whoever handles the case, never a decision. */
    @Transactional(readOnly = true)
    public List<Earlier> earlier(Actor actor, CaseFile file) {
        return cases.ofApplicant(file.organ(), file.applicantPrint(), file.id(), EARLIER).stream()
                .filter(it -> CaseGate.sees(actor, it))
                .map(it -> new Earlier(
                        it, Likeness.of(file.wanted().whole(), it.wanted().whole())))
                .sorted(Comparator.comparingDouble(Earlier::likeness).reversed())
                .toList();
    }

    /** Everything that waits in an organ, by the sort of thing it waits for; a case may stand in several queues. */
    @Transactional(readOnly = true)
    public Map<Queue, List<Waiting>> queues(Actor actor, OrganId organ) {
        gate.organ(actor, Act.SEE_APPLICATIONS, organ);
        var queues = new EnumMap<Queue, List<Waiting>>(Queue.class);
        for (var it : waiting(actor, organ)) {
            Queue.of(it.file(), it.clock())
                    .forEach(queue -> queues.computeIfAbsent(queue, _ -> new ArrayList<>())
                            .add(it));
        }
        return queues;
    }

    private List<Waiting> waiting(Actor actor, OrganId organ) {
        var all = new ArrayList<>(cases.open(List.of(organ)));
        all.addAll(cases.answered(List.of(organ)));
        var clocks = gate.clocks();
        return all.stream()
                .filter(it -> CaseGate.sees(actor, it))
                .map(it -> new Waiting(it, clocks.of(it)))
                .toList();
    }

    @Transactional(readOnly = true)
    public int count(Actor actor, CaseFilter filter) {
        gate.organ(actor, Act.SEE_APPLICATIONS, filter.organ());
        return lists.count(filter, within(actor));
    }

    @Transactional(readOnly = true)
    public List<CaseLine> list(Actor actor, CaseFilter filter, int offset, int limit) {
        gate.organ(actor, Act.SEE_APPLICATIONS, filter.organ());
        return lists.list(filter, within(actor), offset, limit);
    }

    /** Table 3 of one organ. */
    @Transactional(readOnly = true)
    public Tally tally(Actor actor, OrganId organ, int year) {
        gate.organ(actor, Act.SEE_APPLICATIONS, organ);
        return Tally.of(year, lists.counted(List.of(organ), year));
    }

    @Transactional(readOnly = true)
    public List<Organ> organs(Actor actor) {
        Scope scope = actor.scope(Act.SEE_APPLICATIONS);
        return organs.within(scope);
    }

    /** Who sees only the cases of units lists only those of their own, however many they belong to. */
    private static Optional<Set<UnitId>> within(Actor actor) {
        return CaseGate.seesAll(actor) ? Optional.empty() : Optional.of(actor.units());
    }
}
