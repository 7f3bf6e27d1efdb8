package gongkai.notices;

import gongkai.access.Refusal;

/** Why something about a notice was not done. */
public enum NoticeRefusal implements Refusal {
    NOT_GIVEN_UP("该通知没有发送失败，不需要重新发送");

    private final String label;

    NoticeRefusal(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
