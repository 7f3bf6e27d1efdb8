package gongkai.imports.domain;

import gongkai.catalogue.DocumentNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands above a document's text: whose it is, its number, its title.
 *
 * @param title empty if there is none
 * @param number as it was written; empty if none stands here
 * @param issuer the organ of a red heading; empty without one
 * @param rest the lines below
 */
record Heading(String title, Sureness sureness, String from, String number, String issuer, List<String> rest) {

    static final String ORGAN = "[\\p{IsHan}（）]{2,30}(?:局|厅|委员会|委|办公室|政府|中心|院|部|处|科|领导小组|联社)";

    private static final Pattern RED = Pattern.compile("(" + ORGAN + "(?:\\s" + ORGAN + ")*)文件");
    private static final Pattern NUMBER = Pattern.compile(
            "[（(]?\\s*(\\p{IsHan}{1,18}\\s*[〔\\[(（【［]\\s*\\d{4}\\s*[〕\\])）】］]\\s*第?\\d{1,5}\\s*号)\\s*[)）]?");
    private static final Pattern NUMBERED =
            Pattern.compile("(?:第[一二三四五六七八九十百\\d]+[编章节条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\\d]+[)）]|[①-⑳]|\\d+[.、．]).*");
    private static final Pattern GREETING = Pattern.compile(".*[:：]$");
    private static final Pattern SENTENCE = Pattern.compile(".*[。；;，,、]$");
    private static final Pattern ENDS_LIKE_A_TITLE = Pattern.compile(
            ".*(?:通知|公告|通告|公示|决定|意见|办法|细则|规定|规则|规范|规程|制度|方案|计划|规划|要点|总结|报告|年报|指南|解读|图解|问答|批复|复函|函|答复|预案|名单|目录|清单|纪要|通报|说明|预算|决算|决定书|流程|预警|情况|简介|职能|标准|条例|流程图|介绍|职责|结果|案例)(?:[（(][^（）()]{1,16}[)）])*");
    private static final Pattern SITE = Pattern.compile(".{2,30}(?:网站|门户网?|平台|频道|网)");
    private static final Pattern YEARLY = Pattern.compile("\\d{4}\\s?年.{0,20}报告");

    private static final int LONGEST = 120;
    private static final int LONGEST_WITHOUT_MARKS = 60;
    private static final int HEAD = 6;

    static Heading of(Page page) {
        var lines = page.lines();
        var at = 0;
        var number = "";
        var issuer = "";
        while (at < Math.min(HEAD, lines.size())) {
            var red = RED.matcher(lines.get(at));
            var numbered = NUMBER.matcher(lines.get(at));
            if (red.matches()) {
                issuer = red.group(1);
            } else if (numbered.matches()) {
                number = numbered.group(1);
            } else {
                break;
            }
            at++;
        }
        var labelled = page.label("标题 信息名称 名称");
        if (labelled.isPresent()) {
            var title = labelled.get().value();
            var repeated = at < lines.size() && lines.get(at).equals(title);
            return new Heading(
                    title,
                    Sureness.CERTAIN,
                    "页面要素“" + labelled.get().label() + "”",
                    number,
                    issuer,
                    below(lines, repeated ? at + 1 : at));
        }
        return titled(lines, at, number, issuer, !page.labels().isEmpty());
    }

    private static Heading titled(List<String> lines, int start, String number, String issuer, boolean labelled) {
        var isSite =
                start + 1 < lines.size() && SITE.matcher(lines.get(start)).matches() && isSurely(lines.get(start + 1));
        var at = isSite ? start + 1 : start;
        var first = at < lines.size() ? lines.get(at) : "";
        if (!mayBeTitle(first)) {
            return new Heading("", Sureness.DOUBTFUL, "", number, issuer, below(lines, at));
        }
        var second = at + 1 < lines.size() ? lines.get(at + 1) : "";
        var isOfTwo = goesOn(first, second);
        var title = isOfTwo ? first + second : first;
        var next = at + (isOfTwo ? 2 : 1);
        if (next < lines.size()) {
            var below = NUMBER.matcher(lines.get(next));
            if (below.matches()) {
                return new Heading(
                        title,
                        sureness(title, isOfTwo, labelled),
                        from(isOfTwo),
                        below.group(1),
                        issuer,
                        below(lines, next + 1));
            }
        }
        return new Heading(
                title, sureness(title, isOfTwo, labelled), from(isOfTwo), number, issuer, below(lines, next));
    }

    private static String from(boolean isOfTwo) {
        return isOfTwo ? "正文前两行合为一个标题" : "正文第一行";
    }

    private static Sureness sureness(String title, boolean isOfTwo, boolean labelled) {
        if (ENDS_LIKE_A_TITLE.matcher(title).matches()) {
            return isOfTwo ? Sureness.LIKELY : Sureness.CERTAIN;
        }
        var isShort = title.length() <= LONGEST_WITHOUT_MARKS;
        if (labelled && isShort) {
            return Sureness.LIKELY;
        }
        return isShort && title.indexOf('，') < 0 ? Sureness.LIKELY : Sureness.DOUBTFUL;
    }

    private static boolean isSurely(String line) {
        return mayBeTitle(line) && ENDS_LIKE_A_TITLE.matcher(line).matches();
    }

    private static boolean mayBeTitle(String line) {
        return !line.isEmpty()
                && line.length() <= LONGEST
                && !TableLines.isTable(line)
                && !NUMBERED.matcher(line).matches()
                && !GREETING.matcher(line).matches()
                && !SENTENCE.matcher(line).matches();
    }

    private static boolean goesOn(String first, String second) {
        if (!mayBeTitle(second) || first.length() + second.length() > LONGEST) {
            return false;
        }
        var isOrgan = first.matches(ORGAN) && second.startsWith("关于");
        var isPlace = first.length() <= 12 && YEARLY.matcher(second).matches();
        var isCut = first.contains("关于")
                && !ENDS_LIKE_A_TITLE.matcher(first).matches()
                && ENDS_LIKE_A_TITLE.matcher(second).matches();
        return isOrgan || isPlace || isCut;
    }

    private static List<String> below(List<String> lines, int from) {
        return new ArrayList<>(lines.subList(Math.min(from, lines.size()), lines.size()));
    }

    /** The number in its right form, if it can be told what was meant. */
    static Optional<DocumentNumber> checked(String number, House house, boolean foreign) {
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        DocumentNumber.check(number, foreign ? java.util.Set.of() : house.codes(), house.today()));
    }
}
