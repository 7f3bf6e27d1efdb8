package gongkai.statute;

import static gongkai.statute.Law.CIVIL_CODE;
import static gongkai.statute.Law.FEE_MEASURES;
import static gongkai.statute.Law.LITIGATION;
import static gongkai.statute.Law.LITIGATION_INTERPRETATION;
import static gongkai.statute.Law.RECONSIDERATION;
import static gongkai.statute.Law.RECONSIDERATION_RULES;
import static gongkai.statute.Law.REGULATION;

/** One spelling of each citation; the articles of the Regulation (as revised in 2019) go by their number alone. */
public enum Article {
    A14(REGULATION, 14, "国家秘密，法律、行政法规禁止公开的，公开后可能危及国家安全、公共安全、经济安全、社会稳定的，不予公开。"),
    A15(REGULATION, 15, "涉及商业秘密、个人隐私等公开会损害第三方合法权益的不公开；第三方同意，或者不公开会对公共利益造成重大影响的除外。"),
    A16(REGULATION, 16, "内部事务信息可以不公开；过程性信息和行政执法案卷信息可以不公开，法律、法规、规章规定应当公开的除外。"),
    A26(REGULATION, 26, "主动公开的信息，自形成或者变更之日起20个工作日内公开。"),
    A30(REGULATION, 30, "内容不明确的，自收到申请之日起7个工作日内一次性告知补正；答复期限自收到补正的申请之日起计算；无正当理由逾期不补正的，视为放弃申请。"),
    A31(REGULATION, 31, "收到申请之日：当面提交为提交之日，签收邮寄为签收之日，无需签收和网上提交为双方确认之日。"),
    A32(REGULATION, 32, "涉及第三方权益的，书面征求意见；第三方自收到征求意见书之日起15个工作日内提出意见，逾期未提出的由行政机关决定。"),
    A33(REGULATION, 33, "能当场答复的当场答复；否则自收到申请之日起20个工作日内答复，经负责人同意并告知申请人可以延长，最长20个工作日；征求意见所需时间不计算在内。"),
    A34(REGULATION, 34, "牵头机关可以征求共同制作机关意见；自收到征求意见书之日起15个工作日内提出，逾期未提出的视为同意公开。"),
    A35(REGULATION, 35, "申请数量、频次明显超过合理范围的，可以要求说明理由；理由不合理的告知不予处理，合理但不能按期答复的可以确定延迟答复的合理期限。"),
    A36(REGULATION, 36, "按已公开、可以公开、不予公开、不存在、不属于本机关、重复申请、另有查询办法七种情形分别答复。"),
    A37(REGULATION, 37, "含有不应当公开的内容但能够区分处理的，提供可以公开的内容，并对不予公开的内容说明理由。"),
    A38(REGULATION, 38, "提供的应当是已制作或者获取的信息；除区分处理外，需要加工、分析的可以不予提供。"),
    A39(REGULATION, 39, "以申请形式进行信访、投诉、举报的，告知不作为申请处理；要求提供公开出版物的，可以告知获取途径。"),
    A41(REGULATION, 41, "有证据证明所提供的与其自身相关的信息记录不准确的，可以要求更正；有权更正的予以更正，无权的转送或者告知。"),
    A44(REGULATION, 44, "多个申请人申请同样信息且可以公开的，可以纳入主动公开；申请人建议主动公开的，属于主动公开范围的应当及时公开。"),
    FEE_4(FEE_MEASURES, 4, "按件计收：同一申请人一个自然月内累计，10件以内不收，11至30件每件100元，31件起每10件一档，每档每件增加100元。"),
    FEE_5(FEE_MEASURES, 5, "按量计收：按单件申请的页数计算，30页以内不收，31至100页每页10元，101至200页每页20元，201页起每页40元。"),
    FEE_6(FEE_MEASURES, 6, "在申请处理期限内发出收费通知；申请人自收到通知次日起20个工作日内缴费，逾期视为放弃；缴费完毕次日起重新计算处理期限。"),
    RECONSIDERATION_20(RECONSIDERATION, 20, "自知道或者应当知道行政行为之日起60日内申请行政复议。"),
    RECONSIDERATION_23(RECONSIDERATION, 23, "对不予公开政府信息不服的，先申请行政复议，对复议决定不服的再起诉；作出时应当告知。"),
    RECONSIDERATION_24(RECONSIDERATION, 24, "对地方各级人民政府工作部门的行政行为不服的，由本级人民政府管辖。"),
    RECONSIDERATION_48(RECONSIDERATION, 48, "普通程序：被申请人自收到申请书副本之日起10日内提出书面答复并提交证据。"),
    RECONSIDERATION_54(RECONSIDERATION, 54, "简易程序：被申请人自收到申请书副本之日起5日内提出书面答复并提交证据。"),
    RECONSIDERATION_62(RECONSIDERATION, 62, "普通程序自受理之日起60日内作出决定，可以延长30日；简易程序30日。"),
    RECONSIDERATION_76(RECONSIDERATION, 76, "收到行政复议意见书之日起60日内，将纠正违法行为的情况报送复议机关。"),
    RECONSIDERATION_88(RECONSIDERATION, 88, "期间计算依照民事诉讼的规定；三日、五日、七日、十日指工作日，不含法定休假日。"),
    RECONSIDERATION_RULES_16(RECONSIDERATION_RULES, 16, "申请履行职责未获履行的，复议期限自履行期限届满之日起计算。"),
    LITIGATION_45(LITIGATION, 45, "不服复议决定的，自收到复议决定书之日起15日内起诉。"),
    LITIGATION_46(LITIGATION, 46, "直接起诉的，自知道或者应当知道行政行为之日起6个月内提出。"),
    LITIGATION_67(LITIGATION, 67, "被告在收到起诉状副本之日起15日内提交证据、依据和答辩状。"),
    LITIGATION_81(LITIGATION, 81, "第一审在立案之日起6个月内判决。"),
    LITIGATION_83(LITIGATION, 83, "简易程序在立案之日起45日内审结。"),
    LITIGATION_85(LITIGATION, 85, "不服判决的，在送达之日起15日内上诉；不服裁定的，10日内上诉。"),
    LITIGATION_88(LITIGATION, 88, "上诉案件在收到上诉状之日起3个月内作出终审判决。"),
    LITIGATION_INTERPRETATION_64(LITIGATION_INTERPRETATION, 64, "未告知起诉期限的，自知道或者应当知道起诉期限之日起算，最长不超过知道行政行为内容之日起1年。"),
    LITIGATION_INTERPRETATION_66(LITIGATION_INTERPRETATION, 66, "行政机关不履行职责的，在履行期限届满之日起6个月内起诉。"),
    CIVIL_201(CIVIL_CODE, 201, "按日、月、年计算期间的，开始的当日不计入，自下一日开始计算。"),
    CIVIL_202(CIVIL_CODE, 202, "按月计算期间的，到期月的对应日为最后一日；没有对应日的，月末日为最后一日。"),
    CIVIL_203(CIVIL_CODE, 203, "最后一日是法定休假日的，以休假日结束的次日为最后一日。");

    private final Law law;
    private final int number;
    private final String text;

    Article(Law law, int number, String text) {
        this.law = law;
        this.number = number;
        this.text = text;
    }

    public Law law() {
        return law;
    }

    public int number() {
        return number;
    }

    /** What it says, in our own words; the wording of the law decides. */
    public String text() {
        return text;
    }

    public String label() {
        return law.label() + "第" + numeral(number) + "条";
    }

    private static String numeral(int number) {
        var hundreds = number / 100;
        var tens = number / 10 % 10;
        var ones = number % 10;
        var text = new StringBuilder();
        if (hundreds > 0) {
            text.append(digit(hundreds)).append("百");
        }
        if (tens > 1 || (tens == 1 && hundreds > 0)) {
            text.append(digit(tens));
        }
        if (tens > 0) {
            text.append("十");
        } else if (hundreds > 0 && ones > 0) {
            text.append("零");
        }
        return ones > 0 ? text.append(digit(ones)).toString() : text.toString();
    }

    private static char digit(int value) {
        return "零一二三四五六七八九".charAt(value);
    }
}
