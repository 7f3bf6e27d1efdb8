package gongkai.applications.domain;

/** Where a case stands, as it is written in lists and told to the applicant. */
public enum Stage {
    S00_SUBMITTED("待确认", "已提交待确认"),
    S10_REGISTERED("已登记"),
    S20_SUPPLEMENT("待补正"),
    S30_PROCESSING(Word.WORKING),
    S31_CONSULT("征求意见中"),
    S32_REASONS("待说明理由", Word.WORKING),
    S33_FEE("待缴费"),
    S40_DRAFT("拟稿", Word.WORKING),
    S41_REVIEW("审核", Word.WORKING),
    S42_SIGN("待签发", Word.WORKING),
    S50_ISSUED("已作出", Word.WORKING),
    S51_SENT("已送出", "已答复"),
    S60_SERVED("已送达", "已答复"),
    S70_REPLIED("已答复办结", "已答复"),
    S71_ABANDONED_SUPP("逾期不补正", "已办结（未补正）"),
    S72_ABANDONED_FEE("逾期未缴费", "已办结（未缴费）"),
    S73_WITHDRAWN("申请人撤回", "已撤回"),
    S74_OTHER("其他办结", "已办结"),
    S80_ARCHIVED("已归档", "已办结"),
    S90_REDO("重新办理", "重新办理中");

    private static final class Word {
        static final String WORKING = "办理中";
    }

    private final String label;
    private final String publicWord;

    Stage(String label) {
        this(label, label);
    }

    Stage(String label, String publicWord) {
        this.label = label;
        this.publicWord = publicWord;
    }

    public String label() {
        return label;
    }

    /** What the applicant reads; nothing of what goes on inside. */
    public String publicWord() {
        return publicWord;
    }

    public boolean isClosed() {
        return switch (this) {
            case S70_REPLIED, S71_ABANDONED_SUPP, S72_ABANDONED_FEE, S73_WITHDRAWN, S74_OTHER, S80_ARCHIVED -> true;
            case S00_SUBMITTED,
                    S10_REGISTERED,
                    S20_SUPPLEMENT,
                    S30_PROCESSING,
                    S31_CONSULT,
                    S32_REASONS,
                    S33_FEE,
                    S40_DRAFT,
                    S41_REVIEW,
                    S42_SIGN,
                    S50_ISSUED,
                    S51_SENT,
                    S60_SERVED,
                    S90_REDO -> false;
        };
    }

    /** Whether the reply has left the house, so that no internal date matters any more. */
    public boolean isAnswered() {
        return this == S51_SENT || this == S60_SERVED || isClosed();
    }
}
