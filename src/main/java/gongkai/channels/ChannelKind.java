package gongkai.channels;

import static gongkai.channels.ChannelKind.How.BY_HAND;
import static gongkai.channels.ChannelKind.How.OWN_PAGES;
import static gongkai.channels.ChannelKind.How.PUSH;

/** The ways of disclosure (Regulation Art. 23 and 25, and the office's own rules). */
public enum ChannelKind {
    OWN_SITE("局门户网站", OWN_PAGES),
    CITY_PLATFORM("市政府信息公开平台", PUSH),
    CITY_PORTAL("市政府门户网站", PUSH),
    PROVINCE_PORTAL("省政府门户网站", PUSH),
    GAZETTE("政府公报", BY_HAND),
    WECHAT("微信公众号", BY_HAND),
    DOUYIN("抖音号", BY_HAND),
    WEIBO("微博", BY_HAND),
    APP("移动客户端 APP", BY_HAND),
    PRESS("报刊", BY_HAND),
    RADIO("广播", BY_HAND),
    TELEVISION("电视", BY_HAND),
    PRESS_CONFERENCE("新闻发布会", BY_HAND),
    HALL_SCREEN("服务大厅电子显示屏", BY_HAND),
    TOUCH_SCREEN("触摸屏", BY_HAND),
    NOTICE_BOARD("公开栏", BY_HAND),
    COUNTER_MATERIALS("办事窗口资料", BY_HAND),
    HOTLINE("热线咨询答复", BY_HAND),
    MESSAGE_REPLY("网民留言回复", BY_HAND),
    MEETING("座谈征求意见", BY_HAND),
    CINEMA("影院", BY_HAND),
    MOMENTS_POSTER("朋友圈电子海报", BY_HAND),
    ARCHIVE("国家档案馆", BY_HAND),
    LIBRARY("公共图书馆", BY_HAND),
    OTHER("其他渠道", BY_HAND);

    /** How content usually gets there. */
    public enum How {
        OWN_PAGES("由本系统直接发布"),
        PUSH("自动推送"),
        FOLDER("放入交换目录"),
        BY_HAND("人工办理并登记");

        private final String label;

        How(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final String label;
    private final How how;

    ChannelKind(String label, How how) {
        this.label = label;
        this.how = how;
    }

    public String label() {
        return label;
    }

    public How how() {
        return how;
    }

    /** Whether it belongs to a superior, whose own countdown runs beside ours. */
    public boolean isSuperior() {
        return how == PUSH;
    }
}
