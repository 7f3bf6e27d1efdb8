package gongkai.applications.domain;

import gongkai.access.Refusal;
import gongkai.letters.Check;
import java.util.Optional;

/** Why something about a case was not done. */
public enum CaseRefusal implements Refusal {
    NAME_MISSING("请填写申请人的姓名或者名称", "name"),
    CONTACT_MISSING("请至少填写一种联系方式：电话、电子邮箱或者通信地址", "phone"),
    WANTED_MISSING("请写明所需政府信息的名称、文号或者其他特征，至少一项", "description"),
    WANTED_TOO_LONG("对所需信息的描述不超过 2000 字", "description"),
    EMAIL_FOR_DELIVERY("选择电子邮件方式的，请填写电子邮箱", "email"),
    ADDRESS_FOR_DELIVERY("选择邮寄方式的，请填写通信地址", "address"),
    RECEIVED_LATER("收到申请的日期不能晚于今天", "receivedOn"),
    RECEIVED_BEFORE_ARRIVAL("收到申请的日期不能早于来件的日期", "receivedOn"),
    EVIDENCE_MISSING("请登记证明收到日期的凭据", "evidence"),
    NOT_IN_THIS_STATE("这件申请已经不在这个环节，请刷新页面查看", ""),
    NOT_YOUR_CASE("这件申请没有分给您所在的科室", ""),
    CASE_DATE_LATER("这一步的日期不能晚于今天", "on"),
    BEFORE_THE_LAST("这一步的日期不能早于收到申请之日", "on"),
    SUPPLEMENTED_ALREADY("补正只能一次性告知，这件申请已经告知过补正", "points"),
    SUPPLEMENT_TOO_LATE("告知补正的 7 个工作日已过，不能再要求补正，请按现有内容办理", "points"),
    POINTS_MISSING("请逐项写明需要补正的内容", "points"),
    GUIDANCE_MISSING("请写明怎样补正", "guidance"),
    SUPPLEMENT_PERIOD("补正期限为 5 至 30 个工作日", "days"),
    PURPOSE_ASKED("不得要求申请人说明用途或者与自身的关系", "points"),
    NOT_YET_EXPIRED("期限还没有届满，不能按逾期处理", ""),
    GOOD_REASON_MISSING("逾期后收到的补正，请写明接受的正当理由；没有正当理由的按逾期不补正处理", "reason"),
    PARTY_MISSING("请填写征求意见的对象", "party"),
    LETTER_CLOSED("这封征求意见函已经有了结果", "letter"),
    OBJECTION_REASON_MISSING("第三方不同意公开的，请登记其理由", "reasons"),
    EXTENDED_TOO_MUCH("延长答复合计不得超过 20 个工作日", "days"),
    EXTENSION_TOO_LATE("延期的批准和告知都须在答复期限届满之前（含当日）", "notifiedOn"),
    EXTENSION_REASON_MISSING("请写明延长答复的理由", "reason"),
    EXTENSION_ON_RESTART("答复期限从这一天重新起算，当天告知的延期不起作用，确需延期的从次日起告知", "notifiedOn"),
    EXTENSION_NOT_YET("告知日期不能早于批准日期", "notifiedOn"),
    VOLUME_MISSING("请写明申请数量、频次明显超过合理范围的事实", "facts"),
    DELAY_IN_THE_PAST("延迟答复的日期须在今天之后", "until"),
    FEE_NOT_CHARGED("本机关设定为不收取信息处理费", ""),
    FEE_NOTHING_DUE("按规定计算，这件申请不产生信息处理费", "items"),
    FEE_TOO_LATE("收费通知须在申请处理期限内发出，期限已过", ""),
    FEE_TWICE("这件申请已经发过收费通知", ""),
    RECEIPT_MISSING("请登记财政票据号码", "receipt"),
    OUTCOME_NOT_A_REPLY("逾期不补正、逾期未缴费在期限届满后由系统提示办理，不作为答复起草", "outcome"),
    REASONS_MISSING("请写明查明的情况和理由", "reasons"),
    SEARCH_MISSING("请登记检索记录：查了哪些系统和档案、关键词、问了谁、结果如何", "searches"),
    SEARCH_TOO_NARROW("答复信息不存在的，检索应当充分合理，至少用过两个关键词", "searches"),
    PLACE_MISSING("请写明获取的确切地址：网页地址、公报期号或者出版物名称", "where"),
    NOTHING_HANDED_OUT("请列出提供的文件", "handedOut"),
    WHOLE_WITH_WITHHELD("有内容没有提供的是部分公开，不是予以公开", "outcome"),
    NOTHING_WITHHELD("部分公开的，请列出没有提供的部分和各自的理由", "withheld"),
    GROUND_MISSING("请为没有提供的每一部分选择不予公开的情形", "withheld"),
    SEPARATION_UNANSWERED("不予公开之前，请回答能否区分处理", "separation"),
    SEPARABLE_REFUSED("能够区分处理的，应当提供可以公开的部分，请改为部分公开", "separation"),
    SEPARATION_REASON_MISSING("请写明为什么不能区分处理", "separationReason"),
    LAW_MISSING("请写明法律或者行政法规的名称和条款；部门规章和文件不能作为禁止公开的依据", "law"),
    THIRD_PARTY_NOT_ASKED("以保护第三方合法权益为由的，须先书面征求第三方意见", "outcome"),
    KIND_MISSING("请选择属于哪一类", "kind"),
    NOT_WEIGHED("可以不予公开的信息，请写明权衡公开与不公开的考虑", "weighed"),
    PUBLICATION_UNANSWERED("请回答是否有法律、法规、规章规定应当公开", "mustBePublic"),
    MUST_BE_PUBLIC("法律、法规、规章规定应当公开的，不能以过程性信息或者执法案卷为由不公开", "mustBePublic"),
    PROCEDURE_MISSING("请写明依照哪个程序、到哪里查询", "where"),
    ORGAN_MISSING("请写明负责公开的机关名称和联系方式；不能确定的写明不能确定", "organ"),
    CHANNEL_MISSING("请写明应当通过什么渠道提出", "where"),
    EARLIER_MISSING("请写明先前答复的文号和日期", "earlier"),
    OBJECTION_UNANSWERED("第三方不同意公开而仍要公开的，请写明公共利益的理由", "publicInterest"),
    OPINION_MISSING("请写明审查意见", "opinion"),
    DRAFTER_APPROVES("拟稿人不能审查、签发自己拟的答复", ""),
    RETURN_REASON_MISSING("请写明退回的原因", "reason"),
    COURIER_PRIVATE("答复只能通过邮政企业（中国邮政、EMS）寄送，这个单号像是其他快递公司的，请核对", "waybill"),
    REASSESSMENT_MISSING("请写明评估的情况和结论", "findings"),
    WAYBILL_MISSING("邮寄送达的，请登记邮件号码；只能通过邮政企业邮寄", "waybill"),
    PROOF_MISSING("请登记送达的凭据", "proof"),
    NO_CONSENT("申请人没有同意电子送达，请用其他方式", "method"),
    SERVED_BEFORE_SENT("送达日期不能早于送出日期", "on"),
    WITHDRAWAL_MISSING("撤回须有申请人的书面表示，请登记", "note"),
    DECISION_MISSING("请写明复议决定书或者判决书的文号和要求", "decision"),
    UNIT_MISSING("请选择承办科室", "lead"),
    UNIT_NOT_HERE("交办的科室不属于本机关", "lead"),
    INTERNAL_DUE("内部办理期限须在今天之后、答复期限之前", "internalDue"),
    CORRECTION_REASON("请写明更正日期的原因", "reason"),
    ENTRY_UNKNOWN("没有这条办理记录", "number"),
    SAME_DATE("更正后的日期与原来相同", "on"),
    HISTORY_IMPOSSIBLE("办理记录前后矛盾，这样的顺序不可能发生", ""),
    CORRECTION_BREAKS("更正后的日期与其他办理记录矛盾", "on"),
    NUMBER_CODE_MISSING("登记编号的机关代字不能为空", "code"),
    ISSUER_MISSING("还没有设置文书的署名、复议机关和法院，请政务公开工作机构负责人先在“文书设置”中填写", ""),
    ISSUER_NAME_MISSING("请填写署名的机关全称", "name"),
    GOVERNMENT_MISSING("请填写今天有效的行政复议机关，一行一个：生效日期 名称", "governments"),
    GOVERNMENT_LINE("复议机关一行一个，写成“2024-01-01 某县人民政府”或者“2020-01-01 至 2023-12-31 某县人民政府”", "governments"),
    COURT_LINE("法院一行一个，写成“2024-01-01 某县人民法院”或者“2020-01-01 至 2023-12-31 某县人民法院”", "courts"),
    SEAL_NOT_PNG("印章图片须是能够打开的 PNG 文件", "seal"),
    LETTER_ISSUED("这份文书已经编号发出", ""),
    LETTER_INCOMPLETE("文书还缺少必须写明的内容，请看预览中的提示，补上后再办", ""),
    APPLICANT_GONE("申请人信息保存期满已经清除，不能再写文书", ""),
    NOT_NUMBERED_YET("确认收到之日、编号之后才能给出查询码", ""),
    CODE_NOTE_MISSING("已经给出过查询码；重新给出的，请写明怎样核实了申请人的身份", "note"),
    FILES_FIXED("送审之后不能改动随答复提供的文件，请先退回修改", ""),
    FILES_UNREADY("随答复提供的文件还有没有生成的，请逐个看完、生成，或者移除", ""),
    FILES_CHANGED("随答复提供的文件在送审之后有变动，请退回修改后重新送审", ""),
    WHOLE_WITH_REDACTED("随答复提供的文件有遮盖的，是部分公开，不是予以公开", "outcome"),
    GIVES_NO_FILES("这种答复不提供文件，请先移除随答复提供的文件", "outcome"),
    CODE_WRONG("编号或者查询码不对，请核对后再试", "code"),
    TABLE_MISSING("请选择清单文件", "table"),
    TABLE_TOO_LARGE("文件过大，清单不超过 5 MB", "table"),
    TABLE_UNREADABLE("读不出表格，请用 .xlsx 或者 .csv 文件", "table"),
    TABLE_SIZE("清单须有表头和至少一行，不超过 1000 行", "table"),
    TABLE_HEADER("表头缺少必需的列：收到方式、收到之日、申请人类型、申请人、申请的内容", "table"),
    ROWS_FAULTY("有的行还有问题，没有接收任何一行", ""),
    TOO_MANY_FILES("附件不超过 10 个", "files");

    private final String label;
    private final String field;

    CaseRefusal(String label, String field) {
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

    /** Which of the listed checks this refusal keeps; empty when none of them speaks of it. */
    public Optional<Check> check() {
        return Optional.ofNullable(
                switch (this) {
                    case RECEIVED_LATER, CASE_DATE_LATER, EVIDENCE_MISSING -> Check.C01;
                    case SUPPLEMENT_TOO_LATE -> Check.C04;
                    case SUPPLEMENTED_ALREADY -> Check.C05;
                    case POINTS_MISSING, GUIDANCE_MISSING -> Check.C07;
                    case SUPPLEMENT_PERIOD -> Check.C08;
                    case EXTENDED_TOO_MUCH,
                            EXTENSION_TOO_LATE,
                            EXTENSION_REASON_MISSING,
                            EXTENSION_NOT_YET,
                            EXTENSION_ON_RESTART -> Check.C10;
                    case THIRD_PARTY_NOT_ASKED -> Check.C14;
                    case OBJECTION_UNANSWERED -> Check.C15;
                    case SEPARATION_UNANSWERED, SEPARABLE_REFUSED, SEPARATION_REASON_MISSING -> Check.C16;
                    case NOTHING_WITHHELD, WHOLE_WITH_WITHHELD -> Check.C17;
                    case LAW_MISSING -> Check.C18;
                    case KIND_MISSING -> Check.C20;
                    case SEARCH_MISSING, SEARCH_TOO_NARROW -> Check.C21;
                    case ORGAN_MISSING -> Check.C23;
                    case PLACE_MISSING -> Check.C24;
                    case EARLIER_MISSING -> Check.C25;
                    case VOLUME_MISSING -> Check.C27;
                    case FEE_NOTHING_DUE, FEE_TOO_LATE, FEE_TWICE -> Check.C28;
                    case COURIER_PRIVATE -> Check.C38;
                    case OUTCOME_NOT_A_REPLY -> Check.C41;
                    case PURPOSE_ASKED -> Check.C52;
                    default -> null;
                });
    }
}
