package gongkai.disclosures.domain;

/** Whether somebody else's lawful interests stand against disclosure, and why it may be disclosed all the same (Art. 15). */
public enum ThirdParty {
    NONE("不涉及第三方合法权益"),
    CONSENTED("涉及，第三方已同意公开"),
    PUBLIC_INTEREST("涉及，不公开会对公共利益造成重大影响");

    private final String label;

    ThirdParty(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
