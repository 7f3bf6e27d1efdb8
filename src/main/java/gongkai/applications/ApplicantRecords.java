package gongkai.applications;

import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.applications.handling.RecordHandling;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is kept of the people who apply: how they are told of their case, who opens their papers, when it is destroyed. */
@Component
public class ApplicantRecords {

    /**
     * How an applicant is told, beside the case as they see it; either way may be empty.
     *
     * @param on the day of what happened last
     * @param noticeBy the last day on which a supplement could still be asked for, before that happened
     * @param answerBy the last day for the answer, as it stood before that happened
     */
    public record Reach(
            Tracked it,
            Branch place,
            String email,
            String phone,
            int entries,
            LocalDate on,
            Optional<LocalDate> noticeBy,
            Optional<LocalDate> answerBy) {}

    /**
     * A case whose applicant is still on record after its closing.
     *
     * @param closedOn the day from which its time of keeping runs
     * @param destroyOn the day after the last day of keeping
     */
    public record Kept(long id, Branch place, String number, LocalDate closedOn, LocalDate destroyOn) {}

    private final RecordHandling records;

    ApplicantRecords(RecordHandling records) {
        this.records = records;
    }

    /** Whose case it is. */
    public record Named(Branch place, String number) {}

    /** Notes something in the story of a case, for whoever handles it; empty when there is no such case. */
    public Optional<Named> note(long id, String words) {
        return records.note(id, words);
    }

    /** Empty when the applicant's data are gone. That they were taken is put on the trail. */
    public Optional<Reach> reach(long id, String what) {
        return records.reach(id, what);
    }

    /**
     * Opens the papers of a case, which is put on the trail.
     *
     * @return the number of the case
     * @throws gongkai.access.NotFound for what the actor may not see
     */
    public String open(Actor actor, long id, String what) {
        return records.open(actor, id, what);
    }

    /** The cases of an organ whose applicants' data are due up to a day, the oldest first. */
    public List<Kept> due(OrganId organ, LocalDate upTo) {
        return records.due(organ, upTo);
    }

    /** The same for one case, whenever it falls due. */
    public Optional<Kept> find(Actor actor, long id) {
        return records.find(actor, id);
    }

    /** For good, and on the trail; the case itself, its entries and its counts stay. */
    public void destroy(Kept it) {
        records.destroy(it);
    }
}
