package gongkai.citizens.web;

import gongkai.applications.Receipt;
import gongkai.applications.Tracked;
import gongkai.citizens.domain.NextStep;
import gongkai.organisation.PublicOrgan;

/** What the applicant takes home (登记回执): number and code, and what happens next. */
public record ReceiptPage(PublicOrgan organ, Receipt receipt, Tracked tracked, int files) {

    public String next() {
        return NextStep.after(tracked.stage());
    }
}
