package gongkai.catalogue;

/** The four columns of the platform 政府信息公开, whose names nobody changes (国办公开办函〔2019〕61号). */
public enum FixedColumn {
    GUIDE("政府信息公开指南"),
    RULES("政府信息公开制度"),
    STATUTORY("法定主动公开内容"),
    REPORTS("政府信息公开年报");

    private final String label;

    FixedColumn(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
