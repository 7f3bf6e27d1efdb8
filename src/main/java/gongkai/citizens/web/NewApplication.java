package gongkai.citizens.web;

import gongkai.access.OrganId;
import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.IdentityKind;
import gongkai.applications.domain.SideCase;
import gongkai.applications.domain.Wanted;
import gongkai.applications.domain.Wanted.Carrier;
import gongkai.applications.domain.Wanted.Delivery;
import gongkai.citizens.web.CheckPage.Fact;
import gongkai.web.Forms;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An application as a citizen types it in: what Art. 29 asks for and nothing else. A purpose is never asked.
 *
 * @param draft under which its files are kept; null until the first look at it
 * @param step which button was pressed
 */
record NewApplication(
        @NotNull(message = "请选择机关") OrganId organ,
        @Nullable Long draft,
        @Nullable Step step,
        @NotNull(message = "请选择申请人类型") ApplicantKind kind,

        @Nullable @Size(max = 100, message = "姓名不超过 100 字") String name,

        @Nullable IdentityKind identity,

        @Nullable @Size(max = 30, message = "证件号码不超过 30 个字符")
        String identityNumber,

        @Nullable @Size(max = 100, message = "名称不超过 100 字") String organisationName,

        @Nullable ApplicantColumn column,

        @Nullable @Size(max = 30, message = "统一社会信用代码不超过 30 个字符")
        String creditCode,

        @Nullable @Size(max = 100, message = "法定代表人不超过 100 字")
        String representative,

        @Nullable @Size(max = 100, message = "联系人不超过 100 字") String contact,

        @Nullable @Size(max = 40, message = "联系电话不超过 40 个字符")
        String phone,

        @Nullable @Size(max = 254, message = "电子邮箱不超过 254 个字符")
        String email,

        @Nullable @Size(max = 200, message = "通信地址不超过 200 字")
        String address,

        @Nullable @Size(max = 10, message = "邮政编码不超过 10 个字符")
        String postcode,

        @Nullable @Size(max = 200, message = "代理人不超过 200 字") String proxy,

        @Nullable @Size(max = 200, message = "名称不超过 200 字") String title,

        @Nullable @Size(max = 100, message = "文号不超过 100 字") String documentNumber,

        @Nullable @Size(max = 2000, message = "描述不超过 2000 字")
        String description,

        @NotNull(message = "请选择获取信息的方式") Delivery delivery,
        @NotNull(message = "请选择信息载体形式") Carrier carrier,
        @Nullable Boolean electronicService,
        @Nullable Boolean assistance,
        @Nullable Boolean proposesPublication,

        @Nullable @Size(max = 1000, message = "背景不超过 1000 字")
        String background,

        @Nullable Set<Long> drop,
        @Nullable String puzzle,
        @Nullable String answer) {

    /** What a press of a button asks for. */
    enum Step {
        /** To see it all before it is sent. */
        CHECK,
        /** Back to the form. */
        EDIT,
        /** To send it. */
        SUBMIT,
        /** What is published already is enough. */
        ENOUGH
    }

    private static final int LONGEST_WANTED = 2000;

    Step pressed() {
        return Objects.requireNonNullElse(step, Step.CHECK);
    }

    boolean isPerson() {
        return kind == ApplicantKind.PERSON;
    }

    /** What is missing, by field and in the order of the form. */
    Map<String, String> lacks() {
        var lacks = new LinkedHashMap<String, String>();
        if (isPerson()) {
            when(Forms.text(name).isEmpty(), "name", "请填写姓名", lacks);
            when(identity == null, "identity", "请选择证件类型", lacks);
            when(Forms.text(identityNumber).isEmpty(), "identityNumber", "请填写证件号码", lacks);
        } else {
            when(Forms.text(organisationName).isEmpty(), "organisationName", "请填写名称", lacks);
            when(column == null || column == ApplicantColumn.NATURAL, "column", "请选择机构类型", lacks);
            when(Forms.text(creditCode).isEmpty(), "creditCode", "请填写统一社会信用代码", lacks);
            when(Forms.text(contact).isEmpty(), "contact", "请填写联系人", lacks);
        }
        when(Forms.text(phone).isEmpty(), "phone", "请填写联系电话", lacks);
        when(
                delivery == Delivery.EMAIL && Forms.text(email).isEmpty(),
                "email",
                CaseRefusal.EMAIL_FOR_DELIVERY.label(),
                lacks);
        when(
                delivery == Delivery.POST && Forms.text(address).isEmpty(),
                "address",
                CaseRefusal.ADDRESS_FOR_DELIVERY.label(),
                lacks);
        var whole = wanted().whole();
        when(whole.isEmpty(), "title", "请填写所需政府信息的名称、文号或者其他特征性描述，至少一项", lacks);
        when(whole.length() > LONGEST_WANTED, "description", "对所需信息的描述合计不超过 2000 字", lacks);
        return lacks;
    }

    Applicant applicant() {
        return isPerson()
                ? new Applicant(
                        ApplicantColumn.NATURAL,
                        Forms.text(name),
                        identity,
                        Forms.text(identityNumber),
                        "",
                        "",
                        "",
                        Forms.text(phone),
                        Forms.text(email),
                        Forms.text(address),
                        Forms.text(postcode),
                        Forms.text(proxy))
                : new Applicant(
                        Objects.requireNonNullElse(column, ApplicantColumn.OTHER_ORG),
                        Forms.text(organisationName),
                        null,
                        "",
                        Forms.text(creditCode),
                        Forms.text(representative),
                        Forms.text(contact),
                        Forms.text(phone),
                        Forms.text(email),
                        Forms.text(address),
                        Forms.text(postcode),
                        Forms.text(proxy));
    }

    Wanted wanted() {
        return new Wanted(
                Forms.text(title),
                Forms.text(documentNumber),
                Forms.text(description),
                delivery,
                carrier,
                Boolean.TRUE.equals(electronicService),
                Boolean.TRUE.equals(assistance),
                Boolean.TRUE.equals(proposesPublication),
                Forms.text(background));
    }

    /** All of it in the words of the form, without what was left empty. */
    List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        var who = applicant();
        add("申请人类型", kind.label(), facts);
        if (isPerson()) {
            add("姓名", who.name(), facts);
            add("证件类型", identity == null ? "" : identity.label(), facts);
            add("证件号码", who.identityNumber(), facts);
        } else {
            add("名称", who.name(), facts);
            add("机构类型", who.column().label(), facts);
            add("统一社会信用代码", who.creditCode(), facts);
            add("法定代表人", who.representative(), facts);
            add("联系人", who.contact(), facts);
        }
        add("联系电话", who.phone(), facts);
        add("电子邮箱", who.email(), facts);
        add("通信地址", who.address(), facts);
        add("邮政编码", who.postcode(), facts);
        add("代理人", who.proxy(), facts);
        add("所需政府信息的名称", Forms.text(title), facts);
        add("文号", Forms.text(documentNumber), facts);
        add("其他特征性描述", Forms.text(description), facts);
        add("获取信息的方式", delivery.label(), facts);
        add("信息载体形式", carrier.label(), facts);
        add("同意电子送达", Boolean.TRUE.equals(electronicService) ? "是" : "否", facts);
        add("需要协助（阅读、视听障碍）", Boolean.TRUE.equals(assistance) ? "是" : "", facts);
        add(SideCase.Kind.PROPOSAL.label(), Boolean.TRUE.equals(proposesPublication) ? "是" : "", facts);
        add("有助于检索的背景", Forms.text(background), facts);
        return facts;
    }

    private static void add(String label, String value, List<Fact> facts) {
        if (!value.isEmpty()) {
            facts.add(new Fact(label, value));
        }
    }

    private static void when(boolean missing, String field, String sentence, Map<String, String> lacks) {
        if (missing) {
            lacks.put(field, sentence);
        }
    }
}
