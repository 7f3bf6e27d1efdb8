package gongkai.channels;

/** What is to happen on a channel. */
public enum Action {
    PUBLISH("发布"),
    UPDATE("更新"),
    WITHDRAW("撤下");

    private final String label;

    Action(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
