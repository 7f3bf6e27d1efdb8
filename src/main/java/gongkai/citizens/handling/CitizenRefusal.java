package gongkai.citizens.handling;

import gongkai.access.Refusal;

/** Why something a citizen sent was not taken. */
public enum CitizenRefusal implements Refusal {
    FILE_TOO_LARGE("每个文件不超过 5 MB", "file"),
    FILE_KIND("只接受 jpg、png 或者 pdf 文件", "file"),
    TOO_MANY_FILES("一件申请的附件不超过 10 个", "file"),
    HOLD_REASON_MISSING("请写明保全的原因，例如复议、诉讼的案号", "reason"),
    NOT_HELD("这件申请没有保全", ""),
    NOT_CLOSED("这件申请还没有办结，申请人信息不会清除", ""),
    CLOSED("查询已经结束，请重新输入编号和查询码", "code");

    private final String label;
    private final String field;

    CitizenRefusal(String label, String field) {
        this.label = label;
        this.field = field;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String field() {
        return field;
    }
}
