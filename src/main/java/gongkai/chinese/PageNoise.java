package gongkai.chinese;

import java.util.List;

/** Tells what a page says from what stood around it when it was copied (页面杂质). */
public final class PageNoise {

    private PageNoise() {}

    /** Why a line is not content. */
    public enum Reason {
        LEAVING_NOTICE("离开本站提示"),
        BREADCRUMB("位置导航"),
        MENU("网站菜单"),
        RELATED("相关或热门条目"),
        TOOL("页面工具"),
        COPYRIGHT("版权与来源声明"),
        FOOTER("页脚与联系方式");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A line that is not content.
     *
     * @param number of the line in the text, from 1
     * @param site the site that a leaving notice names; empty otherwise
     */
    public record Noise(int number, String line, Reason reason, String site) {}

    /** What a page says about the document it shows, such as 发布机构 or 浏览次数. */
    public record Labelled(String label, String value) {}

    /**
     * @param content what remains, lines in their order
     * @param noise what was taken out
     * @param metadata what the lines of metadata say; they are no part of the content either
     */
    public record Split(String content, List<Noise> noise, List<Labelled> metadata) {

        public Split {
            noise = List.copyOf(noise);
            metadata = List.copyOf(metadata);
        }

        /** The sites that leaving notices name: one that is not this site's own is a fault. */
        public List<String> sites() {
            return noise.stream()
                    .map(Noise::site)
                    .filter(it -> !it.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    public static Split split(String text) {
        return new Split(text, List.of(), List.of());
    }
}
