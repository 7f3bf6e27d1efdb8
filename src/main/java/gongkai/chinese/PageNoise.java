package gongkai.chinese;

import static gongkai.chinese.PageNoise.Reason.BREADCRUMB;
import static gongkai.chinese.PageNoise.Reason.COPYRIGHT;
import static gongkai.chinese.PageNoise.Reason.FOOTER;
import static gongkai.chinese.PageNoise.Reason.LEAVING_NOTICE;
import static gongkai.chinese.PageNoise.Reason.MENU;
import static gongkai.chinese.PageNoise.Reason.RELATED;
import static gongkai.chinese.PageNoise.Reason.TOOL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what a page says from what stood around it when it was copied (页面杂质). */
public final class PageNoise {

    private static final Pattern LEAVING = Pattern.compile("您?(?:(?:访问|点击|打开)的链接)?即将离开\\s*"
            + "(?:[“\"'‘「『]\\s*(?<quoted>[^“”\"'‘’「」『』]{1,60})[”\"'’」』]|(?<bare>[^“”\"'‘’「」『』]{1,60}?)(?:门户)?网站|).*");
    private static final Pattern LEAVING_BUTTONS =
            Pattern.compile("是否继续[?？]?|(?:继续访问|继续|放弃|取消)[\\s|/]*(?:继续访问|继续|放弃|取消)?");

    private static final Pattern WHERE = Pattern.compile("(?:您的|您现在的|您当前的|当前|现在)?(?:所在)?位置(?:是)?[:：].*");
    private static final Pattern PATH = Pattern.compile("(?:网站)?首页\\s*(?:[>/»›→\\-]|&gt;).*");

    private static final Set<String> CHROME = words("chrome");

    /** A menu only in company. */
    private static final Set<String> ENTRIES = words("entries");

    private static final Pattern WELCOME = Pattern.compile("欢迎(?:您)?(?:访问|光临|来到).{1,40}(?:网站|网|门户|平台)[!！。]?");

    private static final Set<String> RELATED_WORDS = words("related");
    private static final Pattern NEIGHBOUR = Pattern.compile("(?:上|下)一(?:篇|条|页)(?:[:：].*)?");

    private static final Pattern FONT_SIZE =
            Pattern.compile("[\\[【(（]?\\s*(?:字体|字号|字体大小)[:：]?\\s*(?:[\\[【(（]?[\\s|大中小默认]*[\\]】)）]?)\\s*");
    private static final Pattern TOOLS = Pattern.compile(
            "[\\[【(（]?\\s*(?:打印本页|打印|关闭窗口|关闭本页|关闭|收藏本页|收藏|分享到?|转发|返回顶部|回到顶部|返回|TOP|纠错|我要纠错|扫一扫.{0,20}|手机扫.{0,20}|微信扫.{0,20}|大 ?中 ?小)"
                    + "[\\]】)）]?[:：]?\\s*");

    private static final Pattern RIGHTS = Pattern.compile("(?:.{0,40}(?:版权所有|[Cc]opyright|©).{0,80}"
            + "|(?:凡本网(?:站)?(?:注明|转载)|免责声明[:：]|本网(?:站)?未注明|本网(?:站)?转载其他).*"
            + "|.{0,40}未经.{0,20}(?:授权|许可|同意).{0,12}(?:转载|复制).*|.{0,20}转载稿件涉及版权.*)");

    private static final Pattern FOOT = Pattern.compile(
            ".{0,60}(?:ICP备|公网安备|网站标识码).{0,80}|.{0,30}技术支持[:：].{0,40}|联系我们|联络我们|关于我们|网站地图|网站声明|隐私声明|隐私政策|网站导航");
    private static final Pattern CONTACT =
            Pattern.compile("(?:联系方式|联系电话|电话|传真|邮编|邮箱|邮件|电子邮箱|地址|主办单位|主办|承办单位|承办)[:：].*");

    private static final Set<String> LABELS = words("labels");
    private static final String SIZE = "字体|字号|字体大小";
    private static final Pattern LABEL =
            Pattern.compile("(?:^|(?<=[\\s　|•·;；\\d]))(" + String.join("|", LABELS) + "|" + SIZE + ")[ 　]*[:：]");
    private static final Pattern MOMENT =
            Pattern.compile("[•·*\\s]*(?:\\d{4}[-年/.]\\d{1,2}[-月/.]\\d{1,2}日?)\\s+\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?");

    /** Metadata stands at the head of a page, or at its foot. */
    private static final int HEAD = 20;

    private static final int FOOT_LINES = 10;

    /** In characters; a longer line is a paragraph. */
    private static final int LONGEST = 2_000;

    /** In characters; what is longer is a sentence that begins like a label. */
    private static final int LONGEST_VALUE = 60;

    private PageNoise() {}

    private static Set<String> words(String kind) {
        return Phrases.lines("page-words.txt").stream()
                .filter(it -> it.startsWith(kind + "="))
                .flatMap(it -> Arrays.stream(it.substring(it.indexOf('=') + 1).split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

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

    /** In either script; the lines are given back as they came. */
    public static Split split(String text) {
        var lines = text.split("\\r\\n?|\\n", -1);
        var page = new Page(lines.length);
        for (var at = 0; at < lines.length; at++) {
            page.add(at, lines[at]);
        }
        return new Split(String.join("\n", page.content).strip(), page.noise, page.metadata);
    }

    /** What has been read so far; a line may depend on those before it. */
    private static final class Page {

        private final List<String> content = new ArrayList<>();
        private final List<Noise> noise = new ArrayList<>();
        private final List<Labelled> metadata = new ArrayList<>();
        private final int length;
        private int written;
        private int lastContent;

        Page(int length) {
            this.length = length;
        }

        void add(int at, String line) {
            if (line.length() > LONGEST) {
                keep(at, line);
                return;
            }
            var plain = Normaliser.normalise(line).text();
            if (plain.isEmpty()) {
                content.add(line);
                return;
            }
            var isAtEdge = written < HEAD || at >= length - FOOT_LINES;
            written++;
            var labelled = isAtEdge ? labelled(plain) : List.<Labelled>of();
            if (!labelled.isEmpty()) {
                metadata.addAll(labelled);
                return;
            }
            var reason = reason(plain);
            if (reason == null) {
                keep(at, line);
            } else {
                noise.add(new Noise(at + 1, line, reason, reason == LEAVING_NOTICE ? site(plain) : ""));
            }
        }

        private void keep(int at, String line) {
            content.add(line);
            lastContent = at + 1;
        }

        private @Nullable Reason reason(String line) {
            if (LEAVING.matcher(line).matches()
                    || has(LEAVING_NOTICE) && LEAVING_BUTTONS.matcher(line).matches()) {
                return LEAVING_NOTICE;
            }
            if (RIGHTS.matcher(line).matches()) {
                return COPYRIGHT;
            }
            if (FOOT.matcher(line).matches()
                    || isAfter(Set.of(COPYRIGHT, FOOTER))
                            && CONTACT.matcher(line).matches()) {
                return FOOTER;
            }
            if (RELATED_WORDS.contains(line.replaceAll("[:：]$", ""))
                    || NEIGHBOUR.matcher(line).matches()
                    || isAfter(Set.of(RELATED)) && isTitle(line)) {
                return RELATED;
            }
            if (WHERE.matcher(line).matches() || PATH.matcher(line).matches()) {
                return BREADCRUMB;
            }
            if (isTool(line)) {
                return TOOL;
            }
            return isMenu(line) ? MENU : null;
        }

        private boolean has(Reason reason) {
            return noise.stream().anyMatch(it -> it.reason() == reason);
        }

        /** Whether the last line that was not blank was taken out for such a reason. */
        private boolean isAfter(Set<Reason> reasons) {
            return !noise.isEmpty()
                    && noise.getLast().number() > lastContent
                    && reasons.contains(noise.getLast().reason());
        }
    }

    private static boolean isTitle(String line) {
        return line.length() <= 40 && line.indexOf('。') < 0 && !line.startsWith("附");
    }

    private static boolean isTool(String line) {
        return FONT_SIZE.matcher(line).matches()
                || Arrays.stream(line.split("\\s+"))
                        .allMatch(it -> TOOLS.matcher(it).matches());
    }

    private static boolean isMenu(String line) {
        var words = line.split("[\\s|丨·>/]+");
        return CHROME.contains(line)
                || WELCOME.matcher(line).matches()
                || words.length >= 3
                        && Arrays.stream(words)
                                .allMatch(it -> it.isEmpty() || CHROME.contains(it) || ENTRIES.contains(it));
    }

    private static String site(String line) {
        var matcher = LEAVING.matcher(line);
        if (!matcher.matches()) {
            return "";
        }
        return Stream.of("quoted", "bare")
                .map(matcher::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("")
                .strip();
    }

    /** A line that begins with a label, cut at each further one. */
    private static List<Labelled> labelled(String line) {
        if (MOMENT.matcher(line).matches()) {
            return List.of(new Labelled("发布时间", line.replaceAll("^[•·*\\s]+", "")));
        }
        var start = line.replaceAll("^[•·*\\s\\[【(（]+", "");
        var found = LABEL.matcher(start).results().toList();
        if (found.isEmpty() || found.getFirst().start() > 0) {
            return List.of();
        }
        var result = new ArrayList<Labelled>();
        for (var at = 0; at < found.size(); at++) {
            var end = at + 1 < found.size() ? found.get(at + 1).start() : start.length();
            var value = start.substring(found.get(at).end(), end).replaceAll("[|;；].*|[\\]】）)]\\s*$", "");
            result.add(new Labelled(found.get(at).group(1), value.strip()));
        }
        return result.stream().anyMatch(it -> it.value().length() > LONGEST_VALUE)
                ? List.of()
                : result.stream().filter(it -> !it.label().matches(SIZE)).toList();
    }
}
