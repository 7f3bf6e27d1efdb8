package gongkai.applications.web;

import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.IdentityKind;
import gongkai.applications.domain.Reception;
import gongkai.applications.domain.Wanted;
import gongkai.applications.domain.Wanted.Carrier;
import gongkai.applications.domain.Wanted.Delivery;
import gongkai.applications.handling.Intake;
import gongkai.web.Forms;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An application as the office types it in. */
record IntakeForm(
        @NotNull(message = "请选择收到的方式") Reception reception,
        @NotNull(message = "请填写日期") LocalDate receivedOn,

        @NotBlank(message = "请登记证明收到日期的凭据") @Size(max = 500, message = "凭据不超过 500 字")
        String evidence,

        @NotNull(message = "请选择申请人类型") ApplicantColumn column,

        @NotBlank(message = "请填写申请人的姓名或者名称") @Size(max = 100, message = "姓名或者名称不超过 100 字")
        String name,

        @Nullable IdentityKind identity,

        @Nullable @Size(max = 30, message = "证件号码不超过 30 个字符")
        String identityNumber,

        @Nullable @Size(max = 30, message = "统一社会信用代码不超过 30 个字符")
        String creditCode,

        @Nullable @Size(max = 100, message = "不超过 100 字") String representative,

        @Nullable @Size(max = 100, message = "不超过 100 字") String contact,

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

        @Nullable @Size(max = 2000, message = "对所需信息的描述不超过 2000 字")
        String description,

        @NotNull(message = "请选择获取信息的方式") Delivery delivery,
        @NotNull(message = "请选择信息载体形式") Carrier carrier,
        boolean electronicService,
        boolean assistance,
        boolean proposesPublication,

        @Nullable @Size(max = 1000, message = "不超过 1000 字") String background) {

    Intake intake() {
        return new Intake(applicant(), wanted(), reception, receivedOn, evidence.strip());
    }

    private Applicant applicant() {
        return new Applicant(
                column,
                name.strip(),
                identity,
                Forms.text(identityNumber),
                Forms.text(creditCode),
                Forms.text(representative),
                Forms.text(contact),
                Forms.text(phone),
                Forms.text(email),
                Forms.text(address),
                Forms.text(postcode),
                Forms.text(proxy));
    }

    private Wanted wanted() {
        return new Wanted(
                Forms.text(title),
                Forms.text(documentNumber),
                Forms.text(description),
                delivery,
                carrier,
                electronicService,
                assistance,
                proposesPublication,
                Forms.text(background));
    }
}
