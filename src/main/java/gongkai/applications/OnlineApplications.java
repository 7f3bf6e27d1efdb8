package gongkai.applications;

import gongkai.access.OrganId;
import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.Wanted;
import gongkai.applications.handling.IntakeHandling;
import gongkai.applications.handling.TrackingHandling;
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

    /**
     * An application sent on the site.
     *
     * @throws gongkai.access.RefusedException with a {@link gongkai.applications.domain.CaseRefusal}
     */
    public Receipt submit(OrganId organ, Applicant applicant, Wanted wanted) {
        return intake.submit(organ, applicant, wanted);
    }

    /** Empty alike for a wrong number and a wrong code. */
    public Optional<Tracked> track(String number, String code) {
        return tracking.track(number, code);
    }

    /** What was missing; in time, or with the reason why not. */
    public void supplement(String number, String code, String text) {
        tracking.supplement(number, code, text);
    }

    public void explain(String number, String code, String reasons) {
        tracking.explain(number, code, reasons);
    }

    public void withdraw(String number, String code, String note) {
        tracking.withdraw(number, code, note);
    }

    /** The applicant has the reply: from this day the periods for remedies run. */
    public void confirmReceipt(String number, String code) {
        tracking.confirmReceipt(number, code);
    }

    /** Art. 44: the applicant proposes to publish what was asked for. */
    public void proposePublication(String number, String code, String reasons) {
        tracking.proposePublication(number, code, reasons);
    }
}
