package gongkai.workyears.domain;

/** By which principle a unit bears a duty. */
public enum DutyRule {
    WHO_IS_IN_CHARGE("谁主管谁负责"),
    WHO_MAKES("谁制作谁公开"),
    WHO_APPROVES("谁批准谁公开"),
    WHO_CARRIES_OUT("谁实施谁公开"),
    WHO_SETS_UP("谁设立谁维护");

    private final String label;

    DutyRule(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
