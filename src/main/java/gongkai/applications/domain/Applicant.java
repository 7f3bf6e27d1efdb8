package gongkai.applications.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who applies: exactly what Regulation Art. 29 asks for. These are personal data; they lie sealed in the database.
 *
 * @param identity by what a person is known; null for an organisation
 * @param identityNumber of a person
 * @param creditCode of an organisation (统一社会信用代码)
 * @param representative of an organisation (法定代表人)
 * @param contact whom to ask at an organisation
 * @param proxy who acts for the applicant, with an authorisation; empty when nobody does
 */
public record Applicant(
        ApplicantColumn column,
        String name,
        @Nullable IdentityKind identity,
        String identityNumber,
        String creditCode,
        String representative,
        String contact,
        String phone,
        String email,
        String address,
        String postcode,
        String proxy) {

    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?");
    private static final Pattern DAY = Pattern.compile("\\d{8}");

    public boolean isPerson() {
        return column == ApplicantColumn.NATURAL;
    }

    /** The number by which the same applicant is known again: of the identity card, or the credit code. */
    public String number() {
        return (isPerson() ? identityNumber : creditCode).strip().toUpperCase(java.util.Locale.ROOT);
    }

    /** As it may stand in a list: a person's name covered, an organisation's whole. */
    public String shownName() {
        if (!isPerson() || name.isEmpty()) {
            return name;
        }
        var first = name.codePointAt(0);
        return Character.toString(first) + "某".repeat(Math.clamp(name.codePointCount(0, name.length()) - 1, 1, 2));
    }

    /** What a number is not well formed; a warning that never refuses, for a machine may not ask more than Art. 29 does. */
    public List<String> doubts(LocalDate today, Numbers numbers) {
        var doubts = new ArrayList<String>();
        if (identity != null && !identityNumber.isBlank()) {
            var number = number();
            if (!identity.hasShape(number)
                    || (identity.isBuiltLikeAResidentCard()
                            && (!numbers.isResidentNumber(number) || bornAfter(number, today)))) {
                doubts.add("证件号码与" + identity.label() + "的编号规则不符，请核对；确认无误的可以继续提交");
            }
        }
        if (!isPerson() && !creditCode.isBlank() && !numbers.isCreditCode(number())) {
            doubts.add("统一社会信用代码的校验位不符，请核对；确认无误的可以继续提交");
        }
        if (!phone.isBlank() && !PHONE.matcher(phone.strip()).matches()) {
            doubts.add("联系电话不像一个手机或固定电话号码，请核对");
        }
        if (isPerson() && name.chars().anyMatch(Character::isDigit)) {
            doubts.add("姓名中有数字，请核对");
        }
        return doubts;
    }

    private static boolean bornAfter(String number, LocalDate today) {
        var written = number.length() < 14 ? "" : number.substring(6, 14);
        return DAY.matcher(written).matches()
                && LocalDate.parse(written, DateTimeFormatter.BASIC_ISO_DATE).isAfter(today);
    }

    /** How the checks of numbers are asked. */
    public interface Numbers {

        boolean isResidentNumber(String number);

        boolean isCreditCode(String code);
    }
}
