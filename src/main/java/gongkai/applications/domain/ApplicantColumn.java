package gongkai.applications.domain;

/** The column of table 3 an applicant is counted in. */
public enum ApplicantColumn {
    NATURAL("自然人", "nat"),
    BUSINESS("商业企业", "biz"),
    RESEARCH("科研机构", "res"),
    PUBLIC_GOOD("社会公益组织", "wel"),
    LEGAL("法律服务机构", "law"),
    OTHER_ORG("其他", "oth");

    private final String label;
    private final String code;

    ApplicantColumn(String label, String code) {
        this.label = label;
        this.code = code;
    }

    public String label() {
        return label;
    }

    /** As the annual report's cells are named. */
    public String code() {
        return code;
    }

    /**
     * What the first characters of a unified social credit code suggest; applicant and clerk may say otherwise.
     *
     * @param soleTraderIsNatural whether this office counts a sole trader (个体工商户) as a natural person
     */
    public static ApplicantColumn suggestedBy(String creditCode, String name, boolean soleTraderIsNatural) {
        var kind = creditCode.length() < 2 ? "" : creditCode.substring(0, 2);
        return switch (kind) {
            case "92" -> soleTraderIsNatural ? NATURAL : BUSINESS;
            case "91", "93" -> BUSINESS;
            case "51", "52", "53" -> PUBLIC_GOOD;
            case "31", "32", "33", "34", "35" -> LEGAL;
            case "12" -> isResearch(name) ? RESEARCH : OTHER_ORG;
            default -> OTHER_ORG;
        };
    }

    private static boolean isResearch(String name) {
        return name.contains("研究") || name.contains("大学") || name.contains("学院");
    }
}
