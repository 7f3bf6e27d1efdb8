package gongkai.openanswers;

import gongkai.access.Refusal;

/** Why an answer was not proposed for publication. */
enum OpenAnswerRefusal implements Refusal {
    NOT_ANSWERED("答复送出之后才能提出公开", ""),
    PROPOSED_ALREADY("这件答复已经提出过公开", ""),
    DECLINE_REASON_MISSING("请写明为什么不公开", "reason"),
    UNIT_UNKNOWN("本机关还没有科室，不能起草公开稿", ""),
    SETTLED_ALREADY("这项信息已经处理过", ""),
    APPLICANT_DESTROYED("申请人信息已经清除，不能自动遮盖，请在公开信息中另行起草", "");

    private final String label;
    private final String field;

    OpenAnswerRefusal(String label, String field) {
        this.label = label;
        this.field = field;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String field() {
        return field;
    }
}
