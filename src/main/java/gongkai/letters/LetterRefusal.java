package gongkai.letters;

import gongkai.access.Refusal;

/** Why a letter is not signed or not declared void. */
public enum LetterRefusal implements Refusal {
    NOT_AS_SEEN("文书在审核之后又有改动，请重新审核后再签发"),
    DOES_NOT_PASS("文书检查没有通过，请按提示修改后再签发"),
    WARNING_UNANSWERED("请对每一项提醒写明为何仍要签发"),
    HAS_NO_NUMBER("这类材料不编文号，不需要签发"),
    VOID_ALREADY("这份文书已经作废"),
    NO_REASON("作废文书要写明原因"),
    UNPRINTABLE("文书里有字体印不出的字符，请改写或者安装含有该字的字体");

    private final String label;

    LetterRefusal(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
