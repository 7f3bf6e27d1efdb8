package gongkai.redaction;

import gongkai.access.Refusal;

/** Why a file is not redacted. */
public enum RedactionRefusal implements Refusal {
    NO_BOX("请至少画一个遮盖框"),
    BOX_OUTSIDE("遮盖框不在文件的页面之内"),
    NOT_A_PAGE_FILE("只能遮盖 PDF、JPEG 和 PNG 文件"),
    LOCKED("文件有密码，请先取得没有密码的文件"),
    UNREADABLE_PAGES("文件已损坏，读不出页面"),
    TOO_LARGE("文件的页数或者尺寸过大，请拆分后再遮盖"),
    STILL_READABLE("遮盖后的文件没有通过复查，没有生成，请联系管理员");

    private final String label;

    RedactionRefusal(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
