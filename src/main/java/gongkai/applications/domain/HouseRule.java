package gongkai.applications.domain;

/**
 * What the law leaves to the office.
 *
 * @param code the organ's short code in case numbers (机关代字)
 * @param chargesFee whether the information processing fee is charged at all; the law says 可以
 * @param supplementDays the applicant's period to supplement, in working days, unless a notice says otherwise
 * @param organDays the period for other organs' opinions, in working days
 * @param reasonDays the period to give reasons under Art. 35, in working days
 * @param reasonsRestart whether giving reasons under Art. 35 restarts the clock like a supplement, as some local rules say
 * @param soleTraderIsNatural whether a sole trader counts as a natural person in table 3
 * @param queryNeedsReconsideration whether reconsideration comes first for replies under Art. 36 (7)
 * @param confirmsItself whether an application sent on the site is confirmed by the program at once
 * @param sideDays the period for corrections and proposals, in working days; the law sets none
 * @param identityYears how long identity documents are kept after closing
 * @param fileYears how long the file is kept after closing
 */
public record HouseRule(
        String code,
        boolean chargesFee,
        int supplementDays,
        int organDays,
        int reasonDays,
        boolean reasonsRestart,
        boolean soleTraderIsNatural,
        boolean queryNeedsReconsideration,
        boolean confirmsItself,
        int sideDays,
        int identityYears,
        int fileYears) {

    /** What holds until an office says otherwise. */
    public static HouseRule standard(String code) {
        return new HouseRule(code, false, 15, 15, 15, false, false, false, true, 20, 1, 10);
    }

    /** In the numbers of replies. */
    public String replyCode() {
        return code + "依复";
    }

    /** In the numbers of the notices that go out before the reply; they have a sequence of their own. */
    public String noticeCode() {
        return code + "依告";
    }
}
