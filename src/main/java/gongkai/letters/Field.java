package gongkai.letters;

import java.util.Arrays;
import java.util.Optional;

/** What a template can leave open. Written in a template as {@code {收件人}}. */
public enum Field {
    RECIPIENT("收件人"),
    CASE_NUMBER("登记编号"),
    RECEIVED_ON("收到日期", Type.DAY),
    CHANNEL("申请渠道"),
    REQUEST("申请内容"),
    QUERY_CODE("查询码"),
    DUE_ON("答复期限", Type.DAY),
    HISTORY("办理经过"),
    /** Chosen by rule. */
    BASIS("依据条款"),
    /** Chosen by rule. */
    REMEDY("救济途径"),
    POINTS("补正事项", Type.ITEMS),
    GUIDANCE("补正指引"),
    PERIOD("期限工作日数", Type.COUNT),
    HOW_TO_SUBMIT("提交方式"),
    EXTENSION("延长工作日数", Type.COUNT),
    NEW_DUE_ON("延长后期限", Type.DAY),
    REASON("具体理由"),
    INFORMATION("所涉信息"),
    OPINION("征询结果"),
    REVIEWS("审核意见"),
    SIGNING("签发意见"),
    SERVICE("送达方式和时间"),
    VOLUME("申请数量和频次"),
    FEE_MODE("计收方式"),
    FEE_COUNT("计费数量"),
    FEE("应缴金额", Type.YUAN),
    PAY_WAY("缴费办法"),
    ACCESS("获取途径"),
    GIVEN("公开的内容", Type.ITEMS),
    WITHHELD("不予公开的内容", Type.ITEMS),
    FACTS("事实和理由"),
    SEPARATION("区分处理说明"),
    SPECIAL_LAW("专门规定"),
    PROCEDURE("办理途径"),
    SEARCH("检索情况"),
    OTHER_ORGAN("负责公开的机关"),
    OTHER_CONTACT("该机关联系方式"),
    EARLIER_NUMBER("前次答复文号"),
    EARLIER_ON("前次答复日期", Type.DAY),
    NOTICE_NUMBER("通知文号"),
    NOTICE_ON("通知日期", Type.DAY),
    EXPIRED_ON("期满日期", Type.DAY),
    WITHDRAWN_ON("撤回日期", Type.DAY),
    ATTACHMENTS("随附材料", Type.ITEMS),
    PERSON("经手人"),
    APPLICANT_DETAILS("申请人情况"),
    CONTACT("联系电话和地址");

    /** How a field is filled. */
    public enum Type {
        TEXT,
        DAY,
        COUNT,
        YUAN,
        ITEMS
    }

    private final String label;
    private final Type type;

    Field(String label) {
        this(label, Type.TEXT);
    }

    Field(String label, Type type) {
        this.label = label;
        this.type = type;
    }

    /** The word between the braces. */
    public String label() {
        return label;
    }

    public Type type() {
        return type;
    }

    /** As a template writes it. */
    public String placeholder() {
        return "{" + label + "}";
    }

    static Optional<Field> called(String word) {
        return Arrays.stream(values()).filter(it -> it.label.equals(word)).findFirst();
    }

    boolean takes(Value value) {
        return switch (value) {
            case Value.Text(var _) -> type == Type.TEXT;
            case Value.Day(var _) -> type == Type.DAY;
            case Value.Count(var _) -> type == Type.COUNT;
            case Value.Yuan(var _) -> type == Type.YUAN;
            case Value.Items(var _) -> type == Type.ITEMS;
        };
    }
}
