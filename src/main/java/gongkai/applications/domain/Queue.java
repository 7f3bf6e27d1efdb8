package gongkai.applications.domain;

import gongkai.applications.domain.CaseClock.Answer;
import gongkai.statute.Deadline;
import java.util.ArrayList;
import java.util.List;

/** What cases wait for; the office works through these. */
public enum Queue {
    OVERDUE(Deadline.Standing.OVERDUE.label()),
    TO_CONFIRM(Stage.S00_SUBMITTED.label()),
    TO_ASSIGN("待受理、交办"),
    TO_APPROVE("待负责人批准"),
    SUPPLEMENT(Stage.S20_SUPPLEMENT.label()),
    REASONS(Stage.S32_REASONS.label()),
    FEE(Stage.S33_FEE.label()),
    CONSULTATION(Stage.S31_CONSULT.label()),
    IN_WORK("承办中"),
    DRAFTS("待送审"),
    REVIEW("待审查"),
    TO_SIGN(Stage.S42_SIGN.label()),
    TO_SEND("待送出"),
    UNPROVEN("待送达凭据"),
    TO_CLOSE("待办结、归档"),
    REDO(Stage.S90_REDO.label());

    private final String label;

    Queue(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Where a case stands; one that is late stands there as well. */
    public static List<Queue> of(CaseFile file, CaseClock clock) {
        var queues = new ArrayList<Queue>();
        if (clock.answer() instanceof Answer.Running && clock.isOverdue()) {
            queues.add(OVERDUE);
        }
        if (!file.proposals().isEmpty()) {
            queues.add(TO_APPROVE);
        }
        switch (file.state().stage()) {
            case S00_SUBMITTED -> queues.add(TO_CONFIRM);
            case S10_REGISTERED -> queues.add(TO_ASSIGN);
            case S20_SUPPLEMENT -> queues.add(SUPPLEMENT);
            case S30_PROCESSING -> queues.add(file.assignment().isPresent() ? IN_WORK : TO_ASSIGN);
            case S31_CONSULT -> queues.add(CONSULTATION);
            case S32_REASONS -> queues.add(REASONS);
            case S33_FEE -> queues.add(FEE);
            case S40_DRAFT -> queues.add(DRAFTS);
            case S41_REVIEW -> queues.add(REVIEW);
            case S42_SIGN -> queues.add(TO_SIGN);
            case S50_ISSUED -> queues.add(TO_SEND);
            case S51_SENT -> queues.add(UNPROVEN);
            case S60_SERVED, S70_REPLIED, S71_ABANDONED_SUPP, S72_ABANDONED_FEE, S73_WITHDRAWN, S74_OTHER ->
                queues.add(TO_CLOSE);
            case S90_REDO -> queues.add(REDO);
            case S80_ARCHIVED -> {}
        }
        return queues;
    }
}
