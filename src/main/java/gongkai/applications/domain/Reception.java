package gongkai.applications.domain;

/** How an application came in, and by what its day of receipt is known (收到申请之日, Regulation Art. 31). */
public enum Reception {
    IN_PERSON("当面提交", "提交之日", "双方签字的收件回执"),
    ORAL("口头提出、代为填写", "记录完成之日", "申请人签字的口头申请记录"),
    EMS("邮政特快专递", "本机关签收之日", "邮件号码和签收日期"),
    REGISTERED("挂号信", "本机关签收之日", "邮件号码和签收日期"),
    ORDINARY_MAIL("平常信函", "与申请人确认之日", "联系记录、信封"),
    ONLINE("网上提交", "双方确认之日", "提交时间和确认时间"),
    EMAIL("电子邮件", "双方确认之日", "收到邮件和确认的时间"),
    FAX("传真", "双方确认之日", "传真记录和确认时间"),
    OTHER("其他已公布的渠道", "双方确认之日", "渠道和确认时间");

    private final String label;
    private final String receivedWhen;
    private final String evidence;

    Reception(String label, String receivedWhen, String evidence) {
        this.label = label;
        this.receivedWhen = receivedWhen;
        this.evidence = evidence;
    }

    public String label() {
        return label;
    }

    /** Which day counts as the day of receipt. */
    public String receivedWhen() {
        return receivedWhen;
    }

    /** What has to be kept to prove that day. */
    public String evidence() {
        return evidence;
    }

    /** Whether the day is that of a confirmation by both sides, so that the clock waits for it. */
    public boolean isConfirmed() {
        return switch (this) {
            case IN_PERSON, ORAL, EMS, REGISTERED -> false;
            case ORDINARY_MAIL, ONLINE, EMAIL, FAX, OTHER -> true;
        };
    }
}
