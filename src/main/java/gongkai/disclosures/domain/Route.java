package gongkai.disclosures.domain;

/** The way a version takes. None of them publishes without a record of confidentiality. */
public enum Route {
    /** Every site, new medium, press and gazette. */
    FULL("三级审核", Stage.UNIT),
    /** Notice boards, clear cards and seminars: the unit writes, the leader in charge approves and reviews in one. */
    BOARD("公开栏、明白卡等两步流程", Stage.SIGNATURE),
    /** A warning: two leaders sign, it goes out, and the records follow within hours. */
    URGENT("预警信息紧急流程", Stage.SIGNATURE);

    private final String label;
    private final Stage first;

    Route(String label, Stage first) {
        this.label = label;
        this.first = first;
    }

    public String label() {
        return label;
    }

    /** Where a draft goes when it is handed in. */
    public Stage first() {
        return first;
    }

    public int signatures() {
        return this == URGENT ? 2 : 1;
    }
}
