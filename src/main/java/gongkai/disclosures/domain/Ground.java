package gongkai.disclosures.domain;

import static gongkai.statute.Article.A14;
import static gongkai.statute.Article.A15;
import static gongkai.statute.Article.A16;

import gongkai.statute.Article;

/** Why information is withheld; the annual report counts each of them apart (Regulation Art. 14–16). */
public enum Ground {
    STATE_SECRET("依法确定为国家秘密", A14),
    FORBIDDEN("法律、行政法规禁止公开", A14),
    SECURITY("公开后可能危及国家安全、公共安全、经济安全、社会稳定", A14),
    THIRD_PARTY("商业秘密、个人隐私等，公开会损害第三方合法权益", A15),
    INTERNAL_PERSONNEL("内部事务信息：人事管理", A16),
    INTERNAL_LOGISTICS("内部事务信息：后勤管理", A16),
    INTERNAL_WORKFLOW("内部事务信息：内部工作流程", A16),
    PROCESS_DISCUSSION("过程性信息：讨论记录", A16),
    PROCESS_DRAFT("过程性信息：过程稿", A16),
    PROCESS_LETTER("过程性信息：磋商信函", A16),
    PROCESS_REQUEST("过程性信息：请示报告", A16),
    ENFORCEMENT_FILE("行政执法案卷信息", A16),
    OTHER_LAW("法律、法规规定不予公开的其他情形", A16);

    private final String label;
    private final Article basis;

    Ground(String label, Article basis) {
        this.label = label;
        this.basis = basis;
    }

    public String label() {
        return label;
    }

    public Article basis() {
        return basis;
    }

    /** Another law has to be named with its article. */
    public boolean needsLaw() {
        return this == OTHER_LAW || this == FORBIDDEN;
    }
}
