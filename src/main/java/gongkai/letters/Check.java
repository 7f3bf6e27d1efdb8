package gongkai.letters;

import static gongkai.letters.Severity.BLOCK;
import static gongkai.letters.Severity.INFORM;
import static gongkai.letters.Severity.WARN;

/** What offices get wrong, and the step at which it is asked (办理中的检查). */
public enum Check {
    C00(BLOCK, Step.LETTER, "条例第三十三条、第三十六条", "应当写明的内容都已写明"),
    C01(BLOCK, Step.REGISTRATION, "条例第三十一条", "收到日期已填，不晚于今天，与申请渠道的规则一致"),
    C02(WARN, Step.REGISTRATION, "条例第三十一条第三项", "网上申请在一个工作日内确认，平信当日确认"),
    C03(BLOCK, Step.REGISTRATION, "条例第三十三条第二款", "答复期限与计算结果一致，收到当日不计，调休上班日计入"),
    C04(BLOCK, Step.SUPPLEMENT, "条例第三十条", "补正告知在收到申请之日起七个工作日内作出"),
    C05(BLOCK, Step.SUPPLEMENT, "条例第三十条", "一件申请只补正一次"),
    C06(WARN, Step.LETTER, "条例第三十条", "补正只针对申请内容不明确"),
    C07(BLOCK, Step.LETTER, "条例第三十条", "补正告知书写明补正事项、指引、期限和逾期后果"),
    C08(WARN, Step.LETTER, "条例第三十条", "补正期限合理，不少于五个工作日，并写成工作日"),
    C09(WARN, Step.DEADLINE, "条例第三十三条第二款", "临近期限和逾期的提示"),
    C10(BLOCK, Step.LETTER, "条例第三十三条第二款", "延期写明理由，总计不超过二十个工作日，在原期限届满前告知"),
    C11(INFORM, Step.QUARTER, "条例第三十三条第二款", "一个季度内延期的申请不超过三成"),
    C12(WARN, Step.CONSULTATION, "条例第三十二条", "征求意见确有必要，扣除的时间合理"),
    C13(BLOCK, Step.CONSULTATION, "条例第三十二条、第三十四条", "第三方不答复不等于同意或者反对，共同制作机关不答复视为同意公开"),
    C14(BLOCK, Step.REVIEW, "条例第三十二条", "以第三方权益为由不予公开的，有征求意见的记录"),
    C15(BLOCK, Step.REVIEW, "条例第三十二条", "不顾第三方反对公开的，有公共利益的理由并书面告知第三方"),
    C16(BLOCK, Step.LETTER, "条例第三十七条", "全部不予公开的，说明为何不能作区分处理"),
    C17(BLOCK, Step.LETTER, "条例第三十七条", "部分公开写明公开的和不予公开的部分"),
    C18(BLOCK, Step.LETTER, "条例第十四条", "法律、行政法规禁止公开的，写明该法律、行政法规的条款"),
    C19(BLOCK, Step.LETTER, "条例（2019年修订）", "没有引用已经废止的规定"),
    C20(WARN, Step.LETTER, "条例第十六条第二款", "写明属于哪一种过程性信息或者执法案卷"),
    C21(BLOCK, Step.LETTER, "条例第三十六条第四项", "信息不存在的，写明检索的范围、方法和关键词"),
    C22(WARN, Step.REVIEW, "条例第三十六条第四项", "信息不存在与已有答复、目录和网站不矛盾"),
    C23(WARN, Step.LETTER, "条例第三十六条第五项", "写明负责公开的机关及其联系方式"),
    C24(BLOCK, Step.LETTER, "条例第三十六条第一项", "写明具体的获取途径，网址可以打开"),
    C25(BLOCK, Step.LETTER, "条例第三十六条第六项", "重复申请写明前次答复的文号和日期"),
    C26(WARN, Step.REVIEW, "条例第三十九条第一款", "写出文件名称的申请不作为信访类处理"),
    C27(BLOCK, Step.LETTER, "条例第三十五条", "写明申请的数量和频次，并先要求说明理由"),
    C28(BLOCK, Step.LETTER, "信息处理费管理办法第三条至第六条", "收费方式唯一，写明标准、金额、缴费办法和二十个工作日"),
    C29(BLOCK, Step.LETTER, "行政复议法第二十三条第二款", "该告知救济途径的已经告知，不该告知的没有"),
    C30(BLOCK, Step.LETTER, "行政复议法第二十四条", "行政复议机关正确"),
    C31(BLOCK, Step.LETTER, "行政复议法第二十三条第一款第四项", "不予公开的，告知应当先申请行政复议"),
    C32(BLOCK, Step.LETTER, "行政复议法第二十条、行政诉讼法第四十五条和第四十六条", "救济期限正确"),
    C33(BLOCK, Step.LETTER, "行政诉讼法第十八条", "行政复议机关和法院的名称在当日有效"),
    C34(WARN, Step.LETTER, "行政复议法第二十二条第二款", "网上送达的，告知网上申请行政复议的渠道"),
    C35(BLOCK, Step.SIGNATURE, "GB/T 9704-2012 第7.2.5条", "发文字号规范，不重号、不漏号，年份与日期一致"),
    C36(BLOCK, Step.LETTER, "条例第三十三条", "收件人、登记编号、收到日期和申请内容与登记一致，没有模板残留"),
    C37(BLOCK, Step.LETTER, "条例第三十三条", "成文日期不早于收到申请和意见之日，不晚于送出之日"),
    C38(BLOCK, Step.SERVICE, "国办公开办函〔2016〕235号", "通过邮政企业寄送，邮资不由收件人付"),
    C39(WARN, Step.SERVICE, "国办公开办函〔2016〕235号", "作出后十个工作日内有寄送或者签收的凭证"),
    C40(BLOCK, Step.LETTER, "条例第四条", "以行政机关名义署名并盖章"),
    C41(BLOCK, Step.CLOSING, "国办公开办函〔2021〕30号", "办理结果与文书种类一致"),
    C42(BLOCK, Step.REPORT, "国办公开办函〔2021〕30号", "年报第三张表勾稽关系成立"),
    C43(WARN, Step.REPORT, "国办公开办函〔2021〕30号", "年报正文与第三张表一致"),
    C44(BLOCK, Step.REPORT, "国办公开办函〔2021〕30号", "第三张表的项目与报告年度相符"),
    C45(WARN, Step.REPORT, "国办公开办函〔2016〕201号", "第四张表合计正确，不重复计算共同被告案件"),
    C46(WARN, Step.REPORT, "国办公开办函〔2021〕30号", "没有申请却有争议案件的，有说明"),
    C47(INFORM, Step.CLOSING, "条例第四十四条第一款", "多人申请同一信息的，考虑主动公开"),
    C48(INFORM, Step.QUARTER, "条例第十八条", "不予公开的信息十二个月内重新评估"),
    C49(BLOCK, Step.PUBLICATION, "个人信息保护法第二十五条", "对外公布的副本没有个人信息"),
    C50(WARN, Step.QUARTER, "条例第十二条", "公开指南的渠道与实际接收的渠道一致"),
    C51(BLOCK, Step.DEADLINE, "国务院节假日安排", "所需年度的日历已经录入"),
    C52(BLOCK, Step.LETTER, "条例第二十七条、第二十九条", "没有要求说明用途或者利害关系");

    /** When it is asked. */
    public enum Step {
        REGISTRATION("登记时"),
        SUPPLEMENT("作出补正告知时"),
        DEADLINE("计算期限时"),
        CONSULTATION("征求意见时"),
        LETTER("审核文书时"),
        REVIEW("审核案件时"),
        SIGNATURE("签发编号时"),
        SERVICE("送达时"),
        CLOSING("结案时"),
        PUBLICATION("对外公布时"),
        QUARTER("定期检查时"),
        REPORT("编制年报时");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final Severity severity;
    private final Step step;
    private final String article;
    private final String claim;

    Check(Severity severity, Step step, String article, String claim) {
        this.severity = severity;
        this.step = step;
        this.article = article;
        this.claim = claim;
    }

    public Severity severity() {
        return severity;
    }

    public Step step() {
        return step;
    }

    /** On what it rests. */
    public String article() {
        return article;
    }

    /** What is true when nothing is found. */
    public String claim() {
        return claim;
    }
}
