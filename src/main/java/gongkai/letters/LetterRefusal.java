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
    SEAL_REFUSED("电子印章服务拒绝盖章，没有签发，文号没有占用；请向印章管理人核实"),
    SEAL_LATE("电子印章服务没有在规定时间内送回文件，没有签发，文号没有占用；请稍后再试"),
    SEAL_UNREACHED("连不上电子印章服务或者它出错了，没有签发，文号没有占用；请稍后再试，或者请系统管理员检查"),
    SEAL_UNREADABLE("电子印章服务送回的文件读不出，没有签发，文号没有占用；请系统管理员检查"),
    SEAL_OTHER_TEXT("电子印章服务送回的文件与送去的文字不一致，没有签发，文号没有占用；请系统管理员检查"),
    SEAL_TOO_LARGE("电子印章服务送回的文件超过 20 MB，没有签发，文号没有占用；请系统管理员检查"),
    SEAL_ADDRESS_ODD("电子印章服务的网址须以 https:// 开头，不含用户名和密码", "address"),
    SEAL_SECRET_ODD("签名密钥须为 16 至 200 个字符", "secret"),
    UNPRINTABLE("文书里有字体印不出的字符，请改写或者安装含有该字的字体");

    private final String label;
    private final String field;

    LetterRefusal(String label) {
        this(label, "");
    }

    LetterRefusal(String label, String field) {
        this.label = label;
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public String label() {
        return label;
    }
}
