package gongkai.catalogue.domain;

import gongkai.access.Refusal;

/** Why something about columns, vocabularies, index numbers or the catalogue was not done. */
public enum CatalogueRefusal implements Refusal {
    INDEX_NOT_SET("索引号规则尚未设置完整，请政务公开经办人在“信息公开—索引号”页设置", ""),
    SERIAL_EXHAUSTED("本期流水号已用完，请在“信息公开—索引号”页增加流水号位数", ""),
    PATTERN_FAULTY("索引号规则写法有误，请按提示改正", "pattern"),
    VALUES_MISSING("规则中用到的代码还没有填写齐全", "pattern"),
    CREDIT_CODE_TAKEN("该统一社会信用代码已由其他机关使用，请核对", "creditCode"),
    ORGANISATION_CODE_TAKEN("该组织机构代码已由其他机关使用，请核对", "organisationCode"),
    REGION_WRONG("行政区划代码应为6位数字", "region"),
    DEPARTMENT_WRONG("部门代码只能用字母和数字，不超过10位", "department"),
    CLASS_WRONG("类目代码只能用字母和数字，不超过10位", "classCode"),
    DOCUMENT_CODES_WRONG("机关代字只写汉字，多个之间用顿号隔开，例如：澄医保发、澄医保函", "documentCodes"),
    TREE_IS_THERE("固定栏目已经建立，请逐个新设栏目", ""),
    PARENT_NOT_HERE("所选上级栏目不属于本机关", "parent"),
    PARENT_IS_CLOSED("上级栏目已停用", "parent"),
    TOO_DEEP("栏目最多四级", "parent"),
    NEWS_IN_PLATFORM("动态类栏目不能放在政府信息公开的四个固定栏目之下（专栏姓专）", "parent"),
    NAME_TAKEN("同级已有同名栏目", "name"),
    NAME_IS_FIXED("四个固定栏目的名称不能改动", "name"),
    FIXED_STAYS("四个固定栏目不能停用", ""),
    CLOSED_ALREADY("该栏目已停用", ""),
    CLOSES_IN_THE_PAST("停用日期不能早于今天", "closedOn"),
    HAS_OPEN_BELOW("请先停用下级栏目", "closedOn"),
    OWNER_NOT_HERE("所选科室不属于本机关", "lead"),
    CHANNEL_NOT_HERE("所选渠道不属于本机关或者已停用", "channels"),
    SYNC_UNIT_NOT_HERE("所选科室不在本机关", "unit"),
    COLUMN_NOT_HERE("所选栏目不属于本机关", "column"),
    CODE_TAKEN("该词表已有这个代码", "code"),
    CODE_ODD("代码只能用字母和数字，不超过10位", "code"),
    LABEL_TAKEN("同级已有同名词条", "label"),
    TERM_NOT_THERE("所选词条不存在或者已停用", "parent"),
    TERM_HAS_BELOW("请先停用下级词条", "code"),
    RETIRES_BEFORE_VALID("停用日期早于启用日期", "validTo"),
    TOP_ONLY("词表全系统共用，由最上级机关的系统管理员维护", ""),
    EDITION_THERE("该年度的目录已经建立", "year"),
    EDITION_YEAR_ODD("年度须在过去十年至明年之间", "year"),
    EDITION_IS_ISSUED("目录已发布，内容不能再改；请在下一年度的目录中修改", ""),
    EDITION_IS_EMPTY("目录还没有内容，不能发布", ""),
    ISSUED_LATER("发布日期不能晚于今天", "issuedOn"),
    HEAD_LACKS("标明“必有”的项目须填写顺序", ""),
    HEAD_LABEL_WRONG("显示的名称须为1至12字", ""),
    HEAD_ORDER_WRONG("顺序只能填 1 至 99 的整数", ""),
    ENTRY_THERE("目录中已有类别和事项完全相同的一行", "first"),
    RENEWED_LATER("公开日期不能晚于今天", "renewedOn"),
    NO_TABLE("请选择要导入的文件", "file"),
    TABLE_TOO_LARGE("文件不能超过 5 MB，行数不能超过 3000", "file"),
    TABLE_UNREADABLE("无法读取：请用 .xlsx 或 .csv 文件，且没有加密、没有损坏", "file"),
    TABLE_HAS_NO_HEADER("没有找到表头：须有“一级事项”和“公开内容”两列", "file"),
    NOTHING_HELD("没有待确认的导入，请重新选择文件", "file"),
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
