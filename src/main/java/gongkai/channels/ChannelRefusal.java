package gongkai.channels;

import gongkai.access.Refusal;

/** Why something about a channel or a delivery was not done. */
public enum ChannelRefusal implements Refusal {
    NOT_OPEN("所选渠道中有不属于本机关的或者已停用的", "channels"),
    ENDED_ALREADY("该渠道已停用", ""),
    ENDS_TOO_EARLY("停用日期不能早于启用日期", "endedOn"),
    ENDS_LATER("停用日期不能晚于今天", "endedOn"),
    NOT_OWN_PAGES("只有本局网站可以由本系统直接发布", "how"),
    SECOND_OWN_SITE("本机关已有由本系统直接发布的网站", "how"),
    ADDRESS_ODD("推送地址须以 http:// 或者 https:// 开头，不能带账号和口令", "address"),
    FOLDER_ODD("目录名只能用小写字母、数字和短横，不超过 40 个字符", "folder"),
    SECRET_SHORT("签名密钥须有 16 至 200 个字符", "signingPassword"),
    PARENT_ODD("上级账号须是本机关或者上级机关的渠道，且不能是自己的下级账号", "parent"),
    STANDARD_THERE("本机关已登记渠道", ""),
    NOT_BY_HAND("该投递不需要人工登记", ""),
    NOT_DEAD("该投递没有失败，不能重新推送", ""),
    EVIDENCE_MISSING("请填写链接或者凭证说明（二者至少填一）", "link"),
    LINK_ODD("链接须以 http:// 或者 https:// 开头", "link"),
    DONE_LATER("办理时间不能晚于现在", "doneAt"),
    DONE_TOO_EARLY("办理时间不能早于内容送出的日期", "doneAt"),
    TIME_ODD("请填写办理时间，例如 2026-03-02T09:30", "doneAt");

    private final String label;
    private final String field;

    ChannelRefusal(String label, String field) {
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
