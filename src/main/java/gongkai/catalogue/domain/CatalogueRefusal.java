package gongkai.catalogue.domain;

import gongkai.access.Refusal;

/** Why something about columns, vocabularies, index numbers or the catalogue was not done. */
public enum CatalogueRefusal implements Refusal {
    INDEX_NOT_SET("索引号规则尚未设置完整，请政务公开经办人在“信息公开—索引号”页设置", ""),
    SERIAL_EXHAUSTED("本期流水号已用完，请在“信息公开—索引号”页增加流水号位数", ""),
    ORGANISATION_CODE_WRONG("组织机构代码应为9位，最后一位是校验码，请核对", "organisationCode"),
    CREDIT_CODE_WRONG("统一社会信用代码应为18位，最后一位是校验码，请核对", "creditCode");

    private final String label;
    private final String field;

    CatalogueRefusal(String label, String field) {
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
