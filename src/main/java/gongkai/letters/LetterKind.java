package gongkai.letters;

import static gongkai.letters.Field.ACCESS;
import static gongkai.letters.Field.APPLICANT_DETAILS;
import static gongkai.letters.Field.ATTACHMENTS;
import static gongkai.letters.Field.BASIS;
import static gongkai.letters.Field.CASE_NUMBER;
import static gongkai.letters.Field.CHANNEL;
import static gongkai.letters.Field.DUE_ON;
import static gongkai.letters.Field.EARLIER_NUMBER;
import static gongkai.letters.Field.EARLIER_ON;
import static gongkai.letters.Field.EXPIRED_ON;
import static gongkai.letters.Field.EXTENSION;
import static gongkai.letters.Field.FACTS;
import static gongkai.letters.Field.FEE_COUNT;
import static gongkai.letters.Field.FEE_MODE;
import static gongkai.letters.Field.GIVEN;
import static gongkai.letters.Field.GUIDANCE;
import static gongkai.letters.Field.HOW_TO_SUBMIT;
import static gongkai.letters.Field.INFORMATION;
import static gongkai.letters.Field.NEW_DUE_ON;
import static gongkai.letters.Field.NOTICE_NUMBER;
import static gongkai.letters.Field.NOTICE_ON;
import static gongkai.letters.Field.OPINION;
import static gongkai.letters.Field.OTHER_CONTACT;
import static gongkai.letters.Field.OTHER_ORGAN;
import static gongkai.letters.Field.PAY_WAY;
import static gongkai.letters.Field.PERIOD;
import static gongkai.letters.Field.PERSON;
import static gongkai.letters.Field.POINTS;
import static gongkai.letters.Field.PROCEDURE;
import static gongkai.letters.Field.QUERY_CODE;
import static gongkai.letters.Field.REASON;
import static gongkai.letters.Field.RECEIVED_ON;
import static gongkai.letters.Field.RECIPIENT;
import static gongkai.letters.Field.REMEDY;
import static gongkai.letters.Field.REQUEST;
import static gongkai.letters.Field.SEARCH;
import static gongkai.letters.Field.SEPARATION;
import static gongkai.letters.Field.SPECIAL_LAW;
import static gongkai.letters.Field.VOLUME;
import static gongkai.letters.Field.WITHDRAWN_ON;
import static gongkai.letters.Field.WITHHELD;
import static gongkai.letters.RemedyClass.FEE;
import static gongkai.letters.RemedyClass.FREE_CHOICE;
import static gongkai.letters.RemedyClass.NONE;
import static gongkai.letters.RemedyClass.RECONSIDERATION_FIRST;

import java.util.Arrays;
import java.util.List;

/** The documents of an application (依申请公开文书). The type is fixed; title and wording are the organ's. */
public enum LetterKind {
    APPLICATION_FORM("DA1", "政府信息公开申请表", To.FILE, NONE, "", List.of(APPLICANT_DETAILS, REQUEST)),
    ORAL_RECORD("DA2", "口头申请记录", To.FILE, NONE, Law.ARTICLE_29, List.of(APPLICANT_DETAILS, REQUEST, REASON, PERSON)),
    RECEIPT("DA3", "登记回执", To.APPLICANT, NONE, Law.ARTICLE_31, List.of(CHANNEL, QUERY_CODE, DUE_ON)),
    CONFIRMATION_RECORD("DA4", "申请确认记录", To.FILE, NONE, Law.ARTICLE_31, List.of(CHANNEL, PERSON)),
    SUPPLEMENT_NOTICE(
            "DB1", "补正告知书", To.APPLICANT, NONE, Law.ARTICLE_30, List.of(POINTS, GUIDANCE, PERIOD, HOW_TO_SUBMIT)),
    EXTENSION_NOTICE(
            "DB2", "延期答复告知书", To.APPLICANT, NONE, Law.ARTICLE_33_2, List.of(DUE_ON, EXTENSION, NEW_DUE_ON, REASON)),
    CONSULTATION("DB3", "第三方意见征询函", To.THIRD_PARTY, NONE, Law.ARTICLE_32, List.of(INFORMATION, PERIOD)),
    OPINION_RECORD("DB4", "征询结果记录", To.FILE, NONE, Law.ARTICLE_32, List.of(INFORMATION, OPINION, PERSON)),
    CONSULTATION_NOTICE("DB5", "征求意见告知书", To.APPLICANT, NONE, Law.ARTICLE_33_3, List.of(REASON)),
    CO_MAKER_LETTER("DB6", "征求意见函", To.ORGAN, NONE, Law.ARTICLE_34, List.of(INFORMATION, PERIOD)),
    ASSISTANCE("DB7", "协办函", To.UNIT, NONE, "", List.of(INFORMATION, DUE_ON)),
    REASONS_REQUEST("DB8", "说明理由告知书", To.APPLICANT, NONE, Law.ARTICLE_35, List.of(VOLUME, PERIOD)),
    DELAY_NOTICE("DB9", "延迟答复告知书", To.APPLICANT, NONE, Law.ARTICLE_35, List.of(VOLUME, NEW_DUE_ON, REASON)),
    FEE_NOTICE("DB10", "收费通知书", To.APPLICANT, FEE, Law.FEE_6, List.of(FEE_MODE, FEE_COUNT, Field.FEE, PAY_WAY, PERIOD)),
    THIRD_PARTY_DECISION("DB11", "依申请公开告知书", To.THIRD_PARTY, FREE_CHOICE, Law.ARTICLE_32, List.of(INFORMATION, REASON)),
    WITHDRAWAL("DB12", "撤回申请确认书", To.APPLICANT, NONE, "", List.of(WITHDRAWN_ON)),
    PUBLISHED("DC1", "已主动公开告知书", "R01", FREE_CHOICE, Law.article36("一"), List.of(ACCESS)),
    PROVIDED("DC2", "公开告知书", "R02", FREE_CHOICE, Law.article36("二"), List.of(GIVEN, ACCESS)),
    PARTIAL(
            "DC3",
            "部分公开告知书",
            "R03",
            RECONSIDERATION_FIRST,
            Law.REGULATION + "第三十七条、第三十六条第（二）项",
            List.of(GIVEN, WITHHELD, ACCESS)),
    SECRET("DC4", "不予公开告知书（国家秘密）", "R10", RECONSIDERATION_FIRST, Law.refusal("第十四条"), List.of(FACTS, SEPARATION)),
    FORBIDDEN(
            "DC4",
            "不予公开告知书（法律、行政法规禁止公开）",
            "R11",
            RECONSIDERATION_FIRST,
            Law.refusal("第十四条"),
            List.of(SPECIAL_LAW, FACTS, SEPARATION)),
    SAFETY("DC4", "不予公开告知书（危及安全和稳定）", "R12", RECONSIDERATION_FIRST, Law.refusal("第十四条"), List.of(FACTS, SEPARATION)),
    THIRD_PARTY(
            "DC4", "不予公开告知书（第三方合法权益）", "R13", RECONSIDERATION_FIRST, Law.refusal("第十五条"), List.of(FACTS, SEPARATION)),
    INTERNAL(
            "DC4", "不予公开告知书（内部事务信息）", "R14", RECONSIDERATION_FIRST, Law.refusal("第十六条第一款"), List.of(FACTS, SEPARATION)),
    PROCESS("DC4", "不予公开告知书（过程性信息）", "R15", RECONSIDERATION_FIRST, Law.refusal("第十六条第二款"), List.of(FACTS, SEPARATION)),
    CASE_FILE(
            "DC4", "不予公开告知书（行政执法案卷）", "R16", RECONSIDERATION_FIRST, Law.refusal("第十六条第二款"), List.of(FACTS, SEPARATION)),
    SPECIAL_PROCEDURE("DC5", "行政查询事项告知书", "R17", FREE_CHOICE, Law.article36("七"), List.of(SPECIAL_LAW, PROCEDURE)),
    NONEXISTENT("DC6", "政府信息不存在告知书", "R20", FREE_CHOICE, Law.article36("四"), List.of(SEARCH)),
    NOT_OURS("DC7", "非本机关公开告知书", "R21", FREE_CHOICE, Law.article36("五"), List.of(REASON, OTHER_ORGAN, OTHER_CONTACT)),
    NOT_READY("DC8", "无现成信息告知书", "R22", FREE_CHOICE, Law.ARTICLE_38, List.of(REASON)),
    STILL_UNCLEAR("DC9", "补正后仍不明确告知书", "R23", FREE_CHOICE, Law.ARTICLE_30, List.of(NOTICE_ON, REASON)),
    PETITION("DC10", "信访、投诉、举报类申请告知书", "R30", FREE_CHOICE, Law.ARTICLE_39_1, List.of(REASON, PROCEDURE)),
    REPEATED("DC11", "重复申请告知书", "R31", FREE_CHOICE, Law.article36("六"), List.of(EARLIER_ON, EARLIER_NUMBER)),
    PUBLICATION("DC12", "公开出版物告知书", "R32", FREE_CHOICE, Law.ARTICLE_39_2, List.of(ACCESS)),
    EXCESSIVE("DC13", "大量反复申请不予处理告知书", "R33", FREE_CHOICE, Law.ARTICLE_35, List.of(VOLUME, REASON)),
    CONFIRMING(
            "DC14",
            "要求确认或者重新出具不予处理告知书",
            "R34",
            FREE_CHOICE,
            Law.REGULATION + "第二条、第三十六条第（六）项",
            List.of(EARLIER_ON, REASON)),
    NOT_SUPPLEMENTED("DC15", "逾期不补正告知书", "R40", FREE_CHOICE, Law.ARTICLE_30, List.of(NOTICE_ON, PERIOD, EXPIRED_ON)),
    FEE_UNPAID("DC16", "逾期未缴费告知书", "R41", FREE_CHOICE, Law.FEE_6, List.of(NOTICE_ON, PERIOD, EXPIRED_ON)),
    OTHER_REPLY("DC17", "其他情形告知书", "R49", FREE_CHOICE, Law.REGULATION, List.of(REASON)),
    CORRECTED("DD1", "更正告知书", To.APPLICANT, FREE_CHOICE, Law.ARTICLE_41, List.of(INFORMATION, REASON)),
    NOT_CORRECTED("DD1", "不予更正告知书", To.APPLICANT, FREE_CHOICE, Law.ARTICLE_41, List.of(INFORMATION, REASON)),
    CORRECTION_FORWARDED(
            "DD1",
            "更正申请转送告知书",
            To.APPLICANT,
            FREE_CHOICE,
            Law.ARTICLE_41,
            List.of(INFORMATION, OTHER_ORGAN, OTHER_CONTACT)),
    PROPOSAL_REPLY("DD2", "主动公开建议答复书", To.APPLICANT, FREE_CHOICE, Law.ARTICLE_44_2, List.of(INFORMATION, REASON)),
    APPROVAL_SHEET("DE1", "依申请公开办理审批单", To.FILE, NONE, "", List.of(REQUEST, OPINION)),
    SEARCH_RECORD("DE2", "检索记录", To.FILE, NONE, "", List.of(SEARCH, PERSON)),
    SECRECY_REVIEW("DE3", "依申请公开保密审查表", To.FILE, NONE, Law.REGULATION + "第十七条", List.of(INFORMATION, OPINION, PERSON)),
    PROOF_OF_SERVICE("DE4", "送达回证", To.FILE, NONE, "", List.of(RECIPIENT, NOTICE_NUMBER, PERSON)),
    ARCHIVE_INDEX("DE5", "归档目录", To.FILE, NONE, "", List.of(ATTACHMENTS)),
    RECONSIDERATION_REPLY("DF1", "行政复议答复书", To.ORGAN, NONE, "", List.of(FACTS));

    /** Who reads it. */
    public enum To {
        APPLICANT,
        THIRD_PARTY,
        ORGAN,
        UNIT,
        FILE
    }

    private final String code;
    private final String label;
    private final String reply;
    private final To to;
    private final RemedyClass remedy;
    private final String basis;
    private final List<Field> parts;

    LetterKind(String code, String label, To to, RemedyClass remedy, String basis, List<Field> parts) {
        this(code, label, "", to, remedy, basis, parts);
    }

    LetterKind(String code, String label, String reply, RemedyClass remedy, String basis, List<Field> parts) {
        this(code, label, reply, To.APPLICANT, remedy, basis, parts);
    }

    LetterKind(String code, String label, String reply, To to, RemedyClass remedy, String basis, List<Field> parts) {
        this.code = code;
        this.label = label;
        this.reply = reply;
        this.to = to;
        this.remedy = remedy;
        this.basis = basis;
        this.parts = parts;
    }

    /** The code of the specification, such as DC4; variants share one. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** The code of the reply type (R01 to R49) that this letter gives; empty for other letters. */
    public String reply() {
        return reply;
    }

    /** The letter that gives a reply whose name begins with its code, such as {@code R15_PROCESS}. */
    public static LetterKind replyingWith(String outcome) {
        return Arrays.stream(values())
                .filter(it -> it.isReply() && outcome.startsWith(it.reply + "_"))
                .findFirst()
                .orElseThrow();
    }

    public boolean isReply() {
        return !reply.isEmpty();
    }

    public To to() {
        return to;
    }

    /** For a letter of today; what is in force on its day is for {@link Remedy} to say. */
    public RemedyClass remedy() {
        return remedy;
    }

    /** The articles on which it rests; empty where none is cited. */
    public String basis() {
        return basis;
    }

    /** Whether it leaves the house with a number of its own. */
    public boolean isNumbered() {
        return to != To.FILE && to != To.UNIT && this != RECEIPT;
    }

    /** What its text must hold beside the parts that all share. */
    public List<Field> parts() {
        return parts;
    }

    /** All that must be filled, the shared parts included. */
    public List<Field> mandatory() {
        var shared = switch (to) {
            case APPLICANT ->
                isReply() || this == RECEIPT || code.startsWith("DB")
                        ? List.of(RECIPIENT, CASE_NUMBER, RECEIVED_ON, REQUEST)
                        : List.of(RECIPIENT, CASE_NUMBER, RECEIVED_ON);
            case THIRD_PARTY, ORGAN -> List.of(RECIPIENT);
            case UNIT -> List.of(RECIPIENT, CASE_NUMBER);
            case FILE -> List.of(CASE_NUMBER);
        };
        var all = new java.util.ArrayList<>(shared);
        parts.stream().filter(it -> !all.contains(it)).forEach(all::add);
        return List.copyOf(all);
    }

    /** What its template must name: all that must be filled, except what the frame of a letter prints by itself. */
    public List<Field> placeholders() {
        var all = new java.util.ArrayList<>(mandatory());
        if (to != To.FILE) {
            all.remove(RECIPIENT);
        }
        if (!basis.isEmpty()) {
            all.add(BASIS);
        }
        if (remedy != NONE) {
            all.add(REMEDY);
        }
        return List.copyOf(all);
    }

    /** The articles as letters cite them. */
    private static final class Law {

        static final String REGULATION = "《中华人民共和国政府信息公开条例》";
        static final String ARTICLE_29 = REGULATION + "第二十九条第一款";
        static final String ARTICLE_30 = REGULATION + "第三十条";
        static final String ARTICLE_31 = REGULATION + "第三十一条";
        static final String ARTICLE_32 = REGULATION + "第三十二条";
        static final String ARTICLE_33_2 = REGULATION + "第三十三条第二款";
        static final String ARTICLE_33_3 = REGULATION + "第三十三条第三款";
        static final String ARTICLE_34 = REGULATION + "第三十四条";
        static final String ARTICLE_35 = REGULATION + "第三十五条";
        static final String ARTICLE_38 = REGULATION + "第三十八条";
        static final String ARTICLE_39_1 = REGULATION + "第三十九条第一款";
        static final String ARTICLE_39_2 = REGULATION + "第三十九条第二款";
        static final String ARTICLE_41 = REGULATION + "第四十一条";
        static final String ARTICLE_44_2 = REGULATION + "第四十四条第二款";
        static final String FEE_6 = "《政府信息公开信息处理费管理办法》第六条";

        private Law() {}

        static String article36(String item) {
            return REGULATION + "第三十六条第（" + item + "）项";
        }

        static String refusal(String exemption) {
            return article36("三") + "、" + exemption;
        }
    }
}
