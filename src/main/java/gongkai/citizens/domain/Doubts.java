package gongkai.citizens.domain;

import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.Wanted;
import gongkai.catalogue.OrganCode;
import gongkai.notices.Recipient;
import gongkai.screening.ResidentNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What looks like a slip of the pen in an application. It is shown once and never refuses: what is really missing is cured by
 * a supplement (Regulation Art. 30), and a machine may not ask more than Art. 29 does.
 */
public final class Doubts {

    private static final Pattern POSTCODE = Pattern.compile("\\d{6}");
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_PERSON = 50;
    private static final int SHORTEST_WANTED = 2;

    private static final Applicant.Numbers NUMBERS = new Applicant.Numbers() {
        @Override
        public boolean isResidentNumber(String number) {
            return ResidentNumber.isWellFormed(number);
        }

        @Override
        public boolean isCreditCode(String code) {
            return OrganCode.creditCode(code).isAllowed();
        }
    };

    private Doubts() {}

    /**
     * In the order of the form.
     *
     * @param images how many files show who the applicant is
     * @param authorisations how many files show that a proxy may act
     * @param soleTraderIsNatural how the organ counts a sole trader
     */
    public static List<String> of(
            Applicant who, Wanted what, int images, int authorisations, boolean soleTraderIsNatural, LocalDate today) {
        var doubts = new ArrayList<String>();
        var length = who.name().codePointCount(0, who.name().length());
        if (length < SHORTEST_NAME || (who.isPerson() && length > LONGEST_PERSON)) {
            doubts.add(who.isPerson() ? "姓名一般为 2 至 50 个字，请核对" : "名称过短，请核对");
        }
        doubts.addAll(who.doubts(today, NUMBERS));
        if (NUMBERS.isCreditCode(who.number())) {
            var suggested = ApplicantColumn.suggestedBy(who.number(), who.name(), soleTraderIsNatural);
            if (suggested != who.column()) {
                doubts.add("按统一社会信用代码，申请人类型似乎是“" + suggested.label() + "”，请核对；确认无误的可以继续提交");
            }
        }
        if (who.isPerson() && images == 0) {
            doubts.add("没有上传身份证明。可以继续提交，机关可能请您补充");
        }
        if (!who.email().isEmpty() && !Recipient.Email.isOne(who.email())) {
            doubts.add("电子邮箱的写法不对，可能收不到通知和答复，请核对");
        }
        if (!who.postcode().isEmpty() && !POSTCODE.matcher(who.postcode()).matches()) {
            doubts.add("邮政编码应为 6 位数字，请核对");
        }
        if (!who.proxy().isEmpty() && authorisations == 0) {
            doubts.add("写了代理人，没有上传授权委托书。可以继续提交，机关可能请您补充");
        }
        if (what.whole().length() < SHORTEST_WANTED) {
            doubts.add("对所需信息的描述过短，请尽量写明便于查找的特征");
        }
        if (what.seemsSeveral()) {
            doubts.add("似乎包含几项内容。一件申请写一项内容，办理和答复会更快；也可以继续提交");
        }
        return doubts;
    }
}
