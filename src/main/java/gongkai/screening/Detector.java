package gongkai.screening;

import static gongkai.screening.Group.COMMERCIAL;
import static gongkai.screening.Group.PRIVACY;
import static gongkai.screening.Group.QUALITY;
import static gongkai.screening.Group.SENSITIVE;
import static gongkai.screening.Group.STATE_SECRET;
import static gongkai.screening.Group.WORK_SECRET;

/** One thing that is looked for. */
public enum Detector {
    CLASSIFICATION(STATE_SECRET, "密级标志", "先核对是否为涉密文件；未经解密不得公开"),

    INTERNAL_MARK(WORK_SECRET, "内部标志", "内部资料和工作秘密不得公开；标志已失效的，删去标志并说明理由"),
    UNFINISHED_DRAFT(WORK_SECRET, "未定稿", "讨论稿、送审稿等过程稿可以不予公开；请换成定稿"),
    INTERNAL_GENRE(WORK_SECRET, "内部文书", "请示、报告、签发单、会议记录属于过程性信息，请核对应否公开"),

    PRICE_BEFORE_OPENING(COMMERCIAL, "底价与报价", "开标或者谈判结束前不得公开；涉及供应商的须征求意见"),
    CONTRACT_ACCOUNT(COMMERCIAL, "合同账户", "删去开户行和账号"),
    COMMERCIAL_MARK(COMMERCIAL, "商业秘密标志", "须征求权利人意见，或者说明不公开会对公共利益造成重大影响"),

    CONCEALED_MARKUP(SENSITIVE, "修订和批注", "换用清理后的文件"),
    CONCEALED_TEXT(SENSITIVE, "隐藏的内容", "换用清理后的文件；确需公开的改为可见"),
    CONCEALED_PROPERTIES(SENSITIVE, "文件属性", "换用清理后的文件"),
    HEALTH_OF_PERSON(SENSITIVE, "姓名与病情、救助情况", "遮盖姓名，或者删去病情、救助和残疾情况"),
    LIST_OF_PERSONS(SENSITIVE, "人员名单", "只保留依法须公示的项目，遮盖姓名和证件号码，并限时公开"),
    SMALL_CELL(SENSITIVE, "小数值单元格", "合并分类或者以“少于”表示，防止推断到个人"),
    COMPLEMENTARY_CELL(SENSITIVE, "可反推的单元格", "同一行或者同一列再隐去一个数值，防止由合计反推"),

    RESIDENT_ID(PRIVACY, "身份证号码", "删去，或者只留后四位"),
    MOBILE_PHONE(PRIVACY, "手机号码", "删去；确为对外公布的工作电话的，先登记到机关联系方式"),
    LANDLINE(PRIVACY, "未登记的固定电话", "核对是否为对外公布的电话"),
    BANK_CARD(PRIVACY, "银行卡号", "删去，或者只留后四位"),
    MEDICAL_NUMBER(PRIVACY, "医保、社保和就诊编号", "删去"),
    PASSPORT(PRIVACY, "护照号码", "删去"),
    TRAVEL_PERMIT(PRIVACY, "通行证号码", "删去"),
    OFFICER_CARD(PRIVACY, "军官证号码", "删去"),
    LICENCE_PLATE(PRIVACY, "车牌号码", "删去；确为公务用车公示的说明理由"),
    PERSONAL_MAIL(PRIVACY, "个人电子邮箱", "删去，或者换成单位公布的邮箱"),
    HOME_ADDRESS(PRIVACY, "家庭住址", "删去门牌号，只留到街道或者村"),
    POORLY_MASKED(PRIVACY, "遮盖不足", "姓名只留一字，号码只留后四位"),

    MOJIBAKE(QUALITY, "乱码", "重新录入或者重新转换"),
    TEMPLATE_LEFTOVER(QUALITY, "模板残留", "补齐或者删去"),
    LEAVING_NOTICE(QUALITY, "其他网站的提示语", "删去"),
    PAGE_NOISE(QUALITY, "网页杂质", "删去"),
    PINYIN_NOISE(QUALITY, "拼音杂质", "删去"),
    FOREIGN_PUBLISHER(QUALITY, "发布机构不符", "核对是否为本机关制作；转载的注明来源"),
    YEAR_MISMATCH(QUALITY, "标题与正文年份不符", "核对标题和数据的年份"),
    WRONG_NAME(QUALITY, "名称不规范", "改为规范名称"),
    FOREIGN_LINK(QUALITY, "站外链接", "核对链接的去向和有效性"),
    PRIVATE_MAIL_PROVIDER(QUALITY, "商业邮箱", "换成政务邮箱");

    private final Group group;
    private final String label;
    private final String advice;

    Detector(Group group, String label, String advice) {
        this.group = group;
        this.label = label;
        this.advice = advice;
    }

    public Group group() {
        return group;
    }

    public String label() {
        return label;
    }

    /** What to do about it, in one Chinese sentence without a full stop. */
    public String advice() {
        return advice;
    }

    /** Whether somebody must decide about each hit before the item may go on; the rest are warnings. */
    public boolean blocks() {
        return switch (this) {
            case MOJIBAKE, TEMPLATE_LEFTOVER, LEAVING_NOTICE -> true;
            case PAGE_NOISE,
                    PINYIN_NOISE,
                    FOREIGN_PUBLISHER,
                    YEAR_MISMATCH,
                    WRONG_NAME,
                    FOREIGN_LINK,
                    PRIVATE_MAIL_PROVIDER -> false;
            case CLASSIFICATION,
                    INTERNAL_MARK,
                    UNFINISHED_DRAFT,
                    INTERNAL_GENRE,
                    PRICE_BEFORE_OPENING,
                    CONTRACT_ACCOUNT,
                    COMMERCIAL_MARK,
                    CONCEALED_MARKUP,
                    CONCEALED_TEXT,
                    CONCEALED_PROPERTIES,
                    HEALTH_OF_PERSON,
                    LIST_OF_PERSONS,
                    SMALL_CELL,
                    COMPLEMENTARY_CELL,
                    RESIDENT_ID,
                    MOBILE_PHONE,
                    LANDLINE,
                    BANK_CARD,
                    MEDICAL_NUMBER,
                    PASSPORT,
                    TRAVEL_PERMIT,
                    OFFICER_CARD,
                    LICENCE_PLATE,
                    PERSONAL_MAIL,
                    HOME_ADDRESS,
                    POORLY_MASKED -> true;
        };
    }
}
