package gongkai.remedies.domain;

import java.util.Arrays;
import java.util.List;

/** How a reconsideration or a suit ends, and where table 4 counts it unless the office has set otherwise. */
public enum Result {
    UPHELD(Forum.RECONSIDERATION, "维持", "行政复议法第六十八条", Column.KEEP),
    REQUEST_DENIED(Forum.RECONSIDERATION, "驳回行政复议请求", "行政复议法第六十九条", Column.KEEP),
    CHANGED(Forum.RECONSIDERATION, "变更", "行政复议法第六十三条", Column.CORRECT),
    ANNULLED(Forum.RECONSIDERATION, "撤销或者部分撤销", "行政复议法第六十四条", Column.CORRECT),
    FOUND_UNLAWFUL(Forum.RECONSIDERATION, "确认违法", "行政复议法第六十五条", Column.CORRECT),
    PERFORMANCE_ORDERED(Forum.RECONSIDERATION, "限期履行", "行政复议法第六十六条", Column.CORRECT),
    FOUND_VOID(Forum.RECONSIDERATION, "确认无效", "行政复议法第六十七条", Column.CORRECT),
    ANNULLED_WITHOUT_EVIDENCE(Forum.RECONSIDERATION, "视为没有证据而撤销", "行政复议法第七十条", Column.CORRECT),
    NOT_ACCEPTED(Forum.RECONSIDERATION, "不予受理", "行政复议法第三十条", Column.OTHER),
    APPLICATION_DISMISSED(Forum.RECONSIDERATION, "驳回行政复议申请", "行政复议法第三十三条", Column.OTHER),
    TERMINATED(Forum.RECONSIDERATION, "行政复议终止", "行政复议法第四十一条", Column.OTHER),
    WITHDRAWN(Forum.RECONSIDERATION, "申请人撤回行政复议申请", "行政复议法第四十一条第（一）项", Column.OTHER),
    MEDIATED(Forum.RECONSIDERATION, "行政复议调解", "行政复议法第七十三条", Column.OTHER),
    CLAIM_DISMISSED(Forum.COURT, "判决驳回诉讼请求", "行政诉讼法第六十九条", Column.KEEP),
    COURT_ANNULLED(Forum.COURT, "判决撤销或者部分撤销", "行政诉讼法第七十条", Column.CORRECT),
    COURT_ORDERED(Forum.COURT, "判决限期履行", "行政诉讼法第七十二条", Column.CORRECT),
    COURT_ORDERED_PAYMENT(Forum.COURT, "判决给付", "行政诉讼法第七十三条", Column.CORRECT),
    COURT_FOUND_UNLAWFUL(Forum.COURT, "判决确认违法", "行政诉讼法第七十四条", Column.CORRECT),
    COURT_FOUND_VOID(Forum.COURT, "判决确认无效", "行政诉讼法第七十五条", Column.CORRECT),
    COURT_CHANGED(Forum.COURT, "判决变更", "行政诉讼法第七十七条", Column.CORRECT),
    SUIT_NOT_DOCKETED(Forum.COURT, "裁定不予立案", "行政诉讼法第五十一条", Column.OTHER),
    SUIT_REJECTED(Forum.COURT, "裁定驳回起诉", "行政诉讼法第四十九条", Column.OTHER),
    SUIT_WITHDRAWN(Forum.COURT, "裁定准许撤诉", "行政诉讼法第六十二条", Column.OTHER),
    SUIT_MEDIATED(Forum.COURT, "行政调解书结案", "行政诉讼法第六十条", Column.OTHER),
    SUIT_TERMINATED(Forum.COURT, "裁定终结诉讼", "行政诉讼法第一百零一条", Column.OTHER);

    private final Forum forum;
    private final String label;
    private final String citation;
    private final Column column;

    Result(Forum forum, String label, String citation, Column column) {
        this.forum = forum;
        this.label = label;
        this.citation = citation;
        this.column = column;
    }

    public static List<Result> of(Forum forum) {
        return Arrays.stream(values()).filter(it -> it.forum == forum).toList();
    }

    public Forum forum() {
        return forum;
    }

    public String label() {
        return label;
    }

    public String citation() {
        return citation;
    }

    /** Where it counts unless the office has set otherwise. */
    public Column column() {
        return column;
    }

    /** Whether it ends the matter without anybody having looked into it, and so may come before our answer does. */
    public boolean isWithoutHearing() {
        return column == Column.OTHER;
    }

    /** Whether it can order the organ to do something. */
    public boolean mayOrder() {
        return column == Column.CORRECT;
    }

    /** A judgment, and of the rulings those two, go up; the rest is final. */
    public boolean isAppealable() {
        return forum == Forum.COURT && (!isWithoutHearing() || isRuling());
    }

    /** A ruling goes up within ten days, a judgment within fifteen. */
    public boolean isRuling() {
        return this == SUIT_NOT_DOCKETED || this == SUIT_REJECTED;
    }
}
