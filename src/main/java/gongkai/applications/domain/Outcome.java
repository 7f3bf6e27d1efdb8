package gongkai.applications.domain;

import static gongkai.statute.Article.A14;
import static gongkai.statute.Article.A15;
import static gongkai.statute.Article.A16;
import static gongkai.statute.Article.A30;
import static gongkai.statute.Article.A35;
import static gongkai.statute.Article.A36;
import static gongkai.statute.Article.A37;
import static gongkai.statute.Article.A38;
import static gongkai.statute.Article.A39;
import static gongkai.statute.Article.FEE_6;

import gongkai.statute.Article;
import java.util.List;

/**
 * How a case ends: one of the replies of Regulation Art. 35 to 39, and exactly one row of table 3.
 *
 * @see ResultRow
 */
public enum Outcome {
    R01_PUBLISHED("已主动公开", "第三十六条第（一）项", ResultRow.GIVEN, "DC1", A36),
    R02_PROVIDE("予以公开", "第三十六条第（二）项", ResultRow.GIVEN, "DC2", A36),
    R03_PARTIAL("部分公开", "第三十六条第（二）项、第三十七条", ResultRow.PARTLY, "DC3", A36, A37),
    R10_SECRET("不予公开（国家秘密）", "第十四条、第三十六条第（三）项", ResultRow.STATE_SECRET, "DC4", A14, A36),
    R11_LAW("不予公开（法律、行政法规禁止）", "第十四条、第三十六条第（三）项", ResultRow.FORBIDDEN, "DC4", A14, A36),
    R12_SAFETY("不予公开（三安全一稳定）", "第十四条、第三十六条第（三）项", ResultRow.SAFETY, "DC4", A14, A36),
    R13_THIRD("不予公开（第三方合法权益）", "第十五条、第三十六条第（三）项", ResultRow.THIRD_PARTY, "DC4", A15, A36),
    R14_INTERNAL("不予公开（内部事务）", "第十六条第一款、第三十六条第（三）项", ResultRow.INTERNAL, "DC4", A16, A36),
    R15_PROCESS("不予公开（过程性信息）", "第十六条第二款、第三十六条第（三）项", ResultRow.PROCESS, "DC4", A16, A36),
    R16_CASEFILE("不予公开（执法案卷）", "第十六条第二款、第三十六条第（三）项", ResultRow.CASE_FILE, "DC4", A16, A36),
    R17_QUERY("行政查询事项", "第三十六条第（七）项", ResultRow.QUERY, "DC5", A36),
    R20_NONEXISTENT("信息不存在", "第三十六条第（四）项", ResultRow.NOT_HELD, "DC6", A36),
    R21_NOT_OURS("不属于本机关负责公开", "第三十六条第（五）项", ResultRow.NOT_HELD, "DC7", A36),
    R22_NEEDS_CREATION("没有现成信息，需要加工、分析", "第三十八条", ResultRow.NOT_READY, "DC8", A38),
    R23_STILL_UNCLEAR("补正后仍不明确", "第三十条", ResultRow.STILL_UNCLEAR, "DC9", A30),
    R30_PETITION("信访、投诉、举报", "第三十九条第一款", ResultRow.PETITION, "DC10", A39),
    R31_REPEAT("重复申请的答复", "第三十六条第（六）项", ResultRow.REPEAT, "DC11", A36),
    R32_PUBLICATION("公开出版物", "第三十九条第二款", ResultRow.PUBLICATION, "DC12", A39),
    R33_EXCESSIVE("无正当理由大量反复", "第三十五条", ResultRow.EXCESSIVE, "DC13", A35),
    R34_CONFIRM("要求确认或者重新出具", "第三十六条第（六）项", ResultRow.CONFIRMATION, "DC14", A36),
    R40_NO_SUPPLEMENT("逾期不补正，不再处理", "第三十条", ResultRow.NOT_SUPPLEMENTED, "DC15", A30),
    R41_FEE_UNPAID("逾期未缴费，不再处理", FEE_6.label(), ResultRow.NOT_PAID, "DC16", FEE_6),
    R49_OTHER("其他处理结果", "", ResultRow.OTHER, "DC17");

    private final String label;
    private final String citation;
    private final ResultRow row;
    private final String letter;
    private final List<Article> basis;

    Outcome(String label, String citation, ResultRow row, String letter, Article... basis) {
        this.label = label;
        this.citation = citation;
        this.row = row;
        this.letter = letter;
        this.basis = List.of(basis);
    }

    public String label() {
        return label;
    }

    /** The article, paragraph and item a reply cites; of the Regulation unless another text is named. */
    public String citation() {
        return citation;
    }

    public ResultRow row() {
        return row;
    }

    /** The letter that says so, by its number in the list of documents. */
    public String letter() {
        return letter;
    }

    public List<Article> basis() {
        return basis;
    }

    /** Whether a reply of an officer says so; the rest is how a case ends without one. */
    public boolean isReply() {
        return this != R40_NO_SUPPLEMENT && this != R41_FEE_UNPAID && this != R49_OTHER;
    }

    /** A refusal under Art. 14 to 16, against which reconsideration comes first (复议前置). */
    public boolean isRefusal() {
        return letter.equals("DC4");
    }

    /** Whether anything is kept back under Art. 14 to 16, and so is to be looked at again (Art. 18). */
    public boolean keepsBack() {
        return isRefusal() || this == R03_PARTIAL;
    }

    /** Whether something is handed out. */
    public boolean gives() {
        return this == R02_PROVIDE || this == R03_PARTIAL;
    }
}
