package gongkai.applications.domain;

import gongkai.access.Role;
import gongkai.statute.Article;
import gongkai.statute.DeadlineRule;
import gongkai.statute.StatutoryPeriod;

/** The clocks of a case. */
public enum ClockName {
    K_NOTICE(DeadlineRule.SUPPLEMENT_NOTICE_7WD.label(), Article.A30, "政务公开工作机构"),
    K_SUPP("申请人补正的期限", Article.A30, "申请人"),
    K_ANSWER(StatutoryPeriod.ANSWER.label(), Article.A33, Role.Reach.ORGAN.label()),
    K_THIRD(DeadlineRule.THIRD_PARTY_15WD.label(), Article.A32, Happening.Asked.THIRD_PARTY.label()),
    K_COMAKER(DeadlineRule.CO_MAKER_15WD.label(), Article.A34, Happening.Asked.CO_MAKER.label()),
    K_OTHERORG("其他机关提出意见的期限", Article.A33, Happening.Asked.OTHER_ORGAN.label()),
    K_REASON("说明理由的期限", Article.A35, "申请人"),
    K_DELAY35("延迟答复的期限", Article.A35, Role.Reach.ORGAN.label()),
    K_FEE("缴费期限", Article.FEE_6, "申请人"),
    K_RECON("申请行政复议的期限", Article.RECONSIDERATION_20, "申请人"),
    K_SUIT("提起行政诉讼的期限", Article.LITIGATION_46, "申请人"),
    K_REDO("重新答复的期限", Article.A33, Role.Reach.ORGAN.label());

    private final String label;
    private final Article basis;
    private final String whose;

    ClockName(String label, Article basis, String whose) {
        this.label = label;
        this.basis = basis;
        this.whose = whose;
    }

    public String label() {
        return label;
    }

    public Article basis() {
        return basis;
    }

    /** Who has to be quick. */
    public String whose() {
        return whose;
    }

    /** Whether the office itself answers for it. */
    public boolean isOurs() {
        return this == K_NOTICE || this == K_ANSWER || this == K_DELAY35 || this == K_REDO;
    }
}
