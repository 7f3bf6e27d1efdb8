package gongkai.catalogue.domain;

/** Where the public meets an entry of the catalogue (公开渠道和载体): the thirteen boxes of the standard layout. */
public enum Carrier {
    WEBSITE("政府网站"),
    GAZETTE("政府公报"),
    SOCIAL_MEDIA("两微一端"),
    PRESS_CONFERENCE("发布会/听证会"),
    BROADCAST("广播电视"),
    PRINT("纸质媒体"),
    READING_PLACE("公开查阅点"),
    SERVICE_HALL("政务服务中心"),
    SERVICE_POINT("便民服务站"),
    AT_HOME("入户/现场"),
    NOTICE_BOARD("社区/企事业单位/村公示栏（电子屏）"),
    PUSH("精准推送"),
    OTHER("其他渠道");

    private final String label;

    Carrier(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
