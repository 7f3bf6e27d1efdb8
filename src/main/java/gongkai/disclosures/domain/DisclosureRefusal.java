package gongkai.disclosures.domain;

import gongkai.access.Refusal;

/** Why something about a disclosure was not done. */
public enum DisclosureRefusal implements Refusal {
    TITLE_MISSING("请填写标题", "title"),
    TITLE_TOO_LONG("标题不超过 200 字，只写一个主标题", "title"),
    SUMMARY_TOO_LONG("内容概述过长：正文不足 5000 字的不超过 300 字，更长的不超过 500 字", "summary"),
    BODY_MISSING("请填写正文", "body"),
    ELEMENT_MISSING("办事指南的七项要素（依据、条件、程序、结果、地址、时间、电话）须全部填写", "elements"),
    NUMBER_MISSING("行政规范性文件须有文号", "number"),
    FORMED_ON_MISSING("请填写成文日期（信息形成日期），公开期限从这一天起算", "formedOn"),
    FORMED_LATER("成文日期不能在今天之后", "formedOn"),
    EXPIRES_BEFORE_EFFECT("有效期在生效日期之前", "expiresOn"),
    COLUMN_MISSING("请选择栏目", "column"),
    COLUMN_CLOSED("所选栏目不存在或者已停用", "column"),
    NEWS_IN_PLATFORM("工作动态等新闻类信息不进入政府信息公开专栏，请选择动态类栏目", "column"),
    SUBJECT_MISSING("请选择主题分类", "subject"),
    GENRE_MISSING("请选择体裁分类", "genre"),
    TERM_UNKNOWN("所选分类不在现行分类表中", "subject"),
    OPENNESS_MISSING("请确定公开属性：主动公开、依申请公开、不予公开只能且必须选一项", "openness"),
    REASON_MISSING("依申请公开、不予公开的，请写明理由", "reason"),
    GROUND_MISSING("不予公开的，请选择属于哪一种情形", "ground"),
    LAW_MISSING("请写明所依据的法律、法规名称和条款", "law"),
    LEGAL_BASIS_MISSING("归入“其他”类别的信息，请写明应当公开的法律依据", "law"),
    THIRD_PARTY_REASON_MISSING("涉及第三方权益仍要公开的，请写明第三方同意的凭据，或者公共利益的理由", "thirdPartyReason"),
    UNTIL_MISSING("限时公开的，请填写公开截止日", "until"),
    UNTIL_PAST("公开截止日已经过去", "until"),
    DECISION_NOT_LIMITED("涉及自然人的处罚信息须限时公开，到期自动下线", "timeLimit"),
    UNIT_NOT_HERE("所选科室不属于本机关", "unit"),
    NOT_YOUR_UNIT("只能起草和修改本科室的信息", "unit"),
    NO_LIAISON("该科室还没有政府信息公开联络员，请先指定，再送审", "unit"),
    NOT_THE_UNITS_HEAD("只有该科室的负责人可以审核", ""),
    NOT_THE_REVIEWING_UNIT("属性审核由指定的科室承担，您不在该科室", ""),
    SAME_PERSON("同一个人不能办理同一信息的两个环节，请换一个人", ""),
    NOT_IN_THIS_STATE("这项信息已经不在这个环节，请刷新页面查看", ""),
    REVIEW_VOID("内容在保密审查之后有改动，原审查记录对它无效，须重新进行保密审查；改动之处见下方对照", ""),
    HITS_UNDECIDED("筛查发现的疑点还没有全部处理，处理完才能得出“可以公开”的结论", "conclusion"),
    HIT_UNKNOWN("这个疑点已经不在现在的内容里", ""),
    HIT_REASON_MISSING("决定保留的，请写明理由", "reason"),
    CONCEALED_STAYS("隐藏内容不能保留公开，只能在公开副本中清除", "decision"),
    AGGREGATION_MISSING("请回答：与已公开数据结合后，是否会推断出受保护的事实", "aggregation"),
    AGGREGATION_NOTE_MISSING("表格里有 1 至 4 的小数值，请写明是怎样比对、评估的", "aggregationNote"),
    AGGREGATION_RISK("存在汇聚推断风险的，不能得出“可以公开”的结论", "aggregation"),
    BASIS_MISSING("请写明审查依据", "basis"),
    MASKED_MISSING("请写明要删减、遮盖的部分", "masked"),
    REFERRAL_MISSING("请写明报请的机关和文号", "consent"),
    RETURN_REASON_MISSING("退回的，请写明原因", "reason"),
    LEADERS_MUST_DIFFER("紧急流程须由分管领导和主要领导两人签批", ""),
    URGENT_ONLY_FOR_WARNINGS("紧急流程只用于预警信息", "route"),
    BOARD_WITHOUT_SITE("两步流程只用于公开栏、明白卡、座谈等渠道；要上网站或新媒体的，请走三级审核", "channels"),
    CHANNELS_MISSING("请至少选择一个公开渠道", "channels"),
    CHANNEL_UNKNOWN("所选渠道不存在或者已停用", "channels"),
    NOT_DIRECTED_AT_EVERYONE("面向特定对象的信息不能上网站，请只选择定向的渠道", "channels"),
    PLANNED_IN_THE_PAST("计划发布的时间须在现在之后", "plannedFor"),
    PLANNED_TOO_FAR("计划发布的时间不能超过一年", "plannedFor"),
    INTERPRETATION_MISSING("政策文件应当与解读同步公开；还没有关联解读的，请写明理由", "exemption"),
    FILE_NOT_CLEAN("有附件不能生成干净的公开副本，请按提示换一个文件", "attachments"),
    FILE_MISSING("请选择要上传的文件", "files"),
    FILE_GONE("这个附件已经移除", ""),
    FILE_TWICE("已有同名附件，请先改名或移除", "files"),
    TOO_MANY_FILES("附件不超过 30 个", "files"),
    NOTE_MISSING("请写明更正或更新了什么，公众会看到这段说明", "note"),
    CHANGED_ON_MISSING("请填写事实变化的日期，公开期限从这一天重新计算", "changedOn"),
    CHANGED_LATER("变化日期不能在今天之后，也不能早于成文日期", "changedOn"),
    ALREADY_PREPARING("已有一个版本正在办理，请先办完", ""),
    NOT_PUBLIC("这项信息现在没有公开", ""),
    WITHDRAWAL_REASON_MISSING("请写明撤回的具体原因", "reason"),
    NOTHING_TO_APPROVE("这次撤回已经审批", ""),
    NOT_A_LEAK("只有因泄密撤回的才登记报告", ""),
    NOT_A_DOCUMENT("只有文件类信息可以标注效力", "kind"),
    MARKED_BEFORE_FORMING("日期不能早于成文日期", "on"),
    MARKED_TOO_LATE("标注的日期不能在今天之后一年以上", "on"),
    OTHER_NOT_FOUND("没有找到所填编号的信息，或者它没有公开", "other"),
    RELATED_NOT_FOUND("没有找到这项信息，请填写标题或文号的一部分", "to"),
    RELATED_AMBIGUOUS("有几项信息符合，请把标题写全，或者填写文号", "to"),
    RELATED_ITSELF("不能与自己关联", "to"),
    DISCARD_PUBLISHED("已经公开过的信息不能作废，可以撤回", ""),
    SAME_RESPONSIBILITY("承担科室和原则都没有变化", "unit"),
    NOT_KEPT_BACK("这项信息不是依申请公开或不予公开", ""),
    LIMIT_BASIS_MISSING("请写明另有规定的法律依据", "limitBasis"),
    PUBLISHED_LATER("原发布时间不能晚于现在", "publishedAt"),
    INDEX_NUMBER_TAKEN("这个索引号已经用过", "indexNumber"),
    PAPER_UNPRINTABLE("内容里有字体印不出的字符（例如表情符号），不能打印；请换成能印的字，或者安装含有该字的字体", ""),
    PUBLISHED_BEFORE_FORMED("发布时间早于成文日期，请核对", "publishedAt");

    private final String label;
    private final String field;

    DisclosureRefusal(String label, String field) {
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
