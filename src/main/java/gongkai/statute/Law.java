package gongkai.statute;

/** The texts that articles are cited from. */
public enum Law {
    REGULATION("政府信息公开条例"),
    FEE_MEASURES("政府信息公开信息处理费管理办法"),
    RECONSIDERATION("行政复议法"),
    RECONSIDERATION_RULES("行政复议法实施条例"),
    LITIGATION("行政诉讼法"),
    LITIGATION_INTERPRETATION("最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释"),
    CIVIL_CODE("民法典");

    private final String title;

    Law(String title) {
        this.title = title;
    }

    public String label() {
        return "《" + title + "》";
    }
}
