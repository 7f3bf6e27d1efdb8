package gongkai.applications;

import gongkai.access.OrganId;
import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.HouseRule;
import gongkai.applications.domain.Wanted;
import gongkai.applications.handling.IntakeHandling;
import gongkai.applications.handling.TrackingHandling;
import gongkai.enclosures.Enclosed;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What applicants do without an account: apply, ask how it stands, supplement, explain, withdraw, confirm receipt. Number
 * and code together open a case; wrong ones are all the same.
 */
@Component
public class OnlineApplications {

    private final IntakeHandling intake;
    private final TrackingHandling tracking;

    OnlineApplications(IntakeHandling intake, TrackingHandling tracking) {
        this.intake = intake;
        this.tracking = tracking;
    }

    /** What the organ has set for its applications. */
    public HouseRule rule(OrganId organ) {
        return intake.rule(organ);
    }

    /** Under which an application that is still being written will be kept, so that its files can be sealed for it. */
    public long reserve() {
        return intake.reserve();
    }

    /** Whether a reserved number has become an application. */
    public boolean isSubmitted(long reserved) {
        return intake.isKept(reserved);
    }

    /**
     * An application sent on the site, under the number that was reserved for it.
     *
     * @throws gongkai.access.RefusedException with a {@link gongkai.applications.domain.CaseRefusal}
     * @throws org.springframework.dao.DuplicateKeyException if it has been sent before
     */
    public Receipt submit(long reserved, OrganId organ, Applicant applicant, Wanted wanted) {
        return intake.submit(reserved, organ, applicant, wanted);
    }

    /** Empty alike for a wrong number and a wrong code. */
    public Optional<CaseKey> open(String number, String code) {
        return tracking.open(number, code);
    }

    /** Empty when the key opens nothing any more. */
    public Optional<Tracked> track(CaseKey key) {
        return tracking.track(key);
    }

    /** The signed reply as PDF, once it has left the house; empty before that. */
    public Optional<byte[]> reply(CaseKey key) {
        return tracking.reply(key);
    }

    /** The files that went out with the reply, in the order of its letter; none before it has left the house. */
    public List<Enclosed> enclosures(Tracked it) {
        return tracking.enclosures(it.id());
    }

    /** One of them, counted from 1, exactly as it was signed; that it was taken is on the trail. */
    public Optional<Handed> enclosure(CaseKey key, int number) {
        return tracking.enclosure(key, number);
    }

    /**
     * What was missing.
     *
     * @param reason why it comes after the period; the office decides whether it is good. May be empty in time
     */
    public void supplement(CaseKey key, String text, String reason) {
        tracking.supplement(key, text, reason);
    }

    public void explain(CaseKey key, String reasons) {
        tracking.explain(key, reasons);
    }

    public void withdraw(CaseKey key, String note) {
        tracking.withdraw(key, note);
    }

    /** The applicant has the reply: from this day the periods for remedies run. */
    public void confirmReceipt(CaseKey key) {
        tracking.confirmReceipt(key);
    }

    /** Art. 44: the applicant proposes to publish what was asked for. */
    public void proposePublication(CaseKey key, String reasons) {
        tracking.proposePublication(key, reasons);
    }
}
