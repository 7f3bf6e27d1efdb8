package gongkai.typesetting;

import java.util.List;

/** The four faces of an official paper, with the names under which the official ones are installed. */
public enum Face {
    /** Body. Without an official face a free Song is used. */
    BODY("仿宋_GB2312", "song", List.of("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong")),
    /** Title and red head. */
    TITLE(
            "方正小标宋简体",
            "title",
            List.of("方正小标宋简体", "FZXiaoBiaoSong-B05S", "FZXBSJW--GB1-0", "方正小标宋_GBK", "FZXiaoBiaoSong-B05")),
    /** Headings of the first level. */
    HEADING("黑体", "hei", List.of("黑体", "SimHei")),
    /** Headings of the second level. */
    SUBHEADING("楷体_GB2312", "kai", List.of("楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi"));

    private final String official;
    private final String shipped;
    private final List<String> names;

    Face(String official, String shipped, List<String> names) {
        this.official = official;
        this.shipped = shipped;
        this.names = names;
    }

    /** The name of the official face, as a docx names it. */
    public String official() {
        return official;
    }

    String shipped() {
        return shipped;
    }

    List<String> names() {
        return names;
    }
}
