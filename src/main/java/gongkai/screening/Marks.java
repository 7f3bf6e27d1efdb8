package gongkai.screening;

import static gongkai.screening.Detector.CLASSIFICATION;
import static gongkai.screening.Detector.COMMERCIAL_MARK;
import static gongkai.screening.Detector.CONCEALED_MARKUP;
import static gongkai.screening.Detector.CONCEALED_PROPERTIES;
import static gongkai.screening.Detector.CONCEALED_TEXT;
import static gongkai.screening.Detector.INTERNAL_GENRE;
import static gongkai.screening.Detector.INTERNAL_MARK;
import static gongkai.screening.Detector.PRICE_BEFORE_OPENING;
import static gongkai.screening.Detector.UNFINISHED_DRAFT;

import java.util.regex.Pattern;

/** Looks for what a document says about itself: that it is secret, internal, unfinished or somebody's trade secret. */
final class Marks {

    private static final Pattern CLASSIFIED = Pattern.compile(
            "(?:绝密|机密|秘密)\\s{0,4}[★☆*]|(?:绝密|机密|秘密)级(?:文件|事项|资料|文档|载体)|密级[:\\s]{0,4}(?:绝密|机密|秘密)|保密期限[:\\s]{0,4}\\d");
    private static final Pattern CLASSIFIED_ALONE = Pattern.compile("(?:绝密|机密|秘密)(?:级|件|文件)?(?:\\s*(?:特急|加急|急件|平急))?");
    private static final Pattern DRAFT = Pattern.compile("[(【\\[〔]?征求意见稿[)】\\]〕]?");
    private static final Pattern UPWARD = Pattern.compile("关于[^\\n]{2,60}的(?:请示|紧急请示|报告|情况报告|签报)$");
    private static final String[] PUBLIC_REPORTS = {"年度", "工作报告", "总结", "调查", "评估", "审计", "统计", "决算", "预算", "转发", "印发"};
    private static final Pattern PRICE = Pattern.compile(
            "(?:谈判底价|谈判底线|采购底价|底价|标底|心理价位|最高可接受价|最低可接受价)[^\\n。]{0,12}?\\d|(?:供应商|投标人|企业|申报)[^\\n。]{0,20}?报价[^\\n。0-9]{0,10}\\d");
    private static final Pattern OPENED = Pattern.compile("中标|成交|中选|结果公告|挂网");
    private static final Pattern TRADE_SECRET = Pattern.compile(
            "(?:本(?:文件|资料|报告|方案)|以下内容|其中)[^\\n。]{0,12}(?:属于|涉及|系|为)[^\\n。]{0,10}商业秘密|商业秘密[★☆]|保密信息(?:不得|,不得)");
    private static final int SHORT_LINE = 24;
    private static final int HEADING = 60;

    private final Finds finds;
    private final Folded text;

    private Marks(Finds finds) {
        this.finds = finds;
        this.text = finds.text();
    }

    static void look(Finds finds) {
        var marks = new Marks(finds);
        marks.concealed();
        marks.secrets();
        marks.internal();
        marks.drafts();
        marks.genres();
        marks.prices();
    }

    private void concealed() {
        var why = finds.passage().concealed();
        var length = text.text().strip().length();
        if (why != null && length > 0) {
            finds.add(kindOf(why), 0, text.text().length(), why + "，" + length + " 字", text.text());
        }
    }

    private static Detector kindOf(String why) {
        if (Dictionary.CONCEALED_MARKUP.occursIn(why)) {
            return CONCEALED_MARKUP;
        }
        return Dictionary.CONCEALED_PROPERTIES.occursIn(why) ? CONCEALED_PROPERTIES : CONCEALED_TEXT;
    }

    private void secrets() {
        CLASSIFIED.matcher(text.text()).results().forEach(it -> word(CLASSIFICATION, it.start(), it.end()));
        eachShortLine((from, to) -> {
            if (CLASSIFIED_ALONE.matcher(text.text().substring(from, to)).matches()) {
                word(CLASSIFICATION, from, to);
            }
        });
    }

    private void internal() {
        Dictionary.INTERNAL.in(text.text()).forEach(it -> word(INTERNAL_MARK, it.from(), it.to()));
        eachShortLine((from, to) -> {
            var bare = text.text().substring(from, to).replaceAll("[()\\[\\]【】〔〕★☆\\s。!]", "");
            if (Dictionary.INTERNAL_ALONE.contains(bare)) {
                word(INTERNAL_MARK, from, to);
            }
        });
    }

    private void drafts() {
        Dictionary.DRAFTS.in(text.text()).forEach(it -> {
            if (isMark(it.from(), it.to())) {
                word(UNFINISHED_DRAFT, it.from(), it.to());
            }
        });
        if (!finds.settings().consultation()) {
            DRAFT.matcher(text.text()).results().forEach(it -> {
                var line = text.lineOf(it.start());
                if (isMark(it.start(), it.end()) && text.lineEnd(line) - text.lineStart(line) <= HEADING) {
                    word(UNFINISHED_DRAFT, it.start(), it.end());
                }
            });
        }
    }

    /** In brackets, or with nothing after it in its line. */
    private boolean isMark(int from, int to) {
        var isBracketed = "([【〔".indexOf(text.charAt(from - 1)) >= 0 || "([【〔".indexOf(text.charAt(from)) >= 0;
        return isBracketed && !isQuoted(to)
                || to == text.lineEnd(text.lineOf(from)) && to - text.lineStart(text.lineOf(from)) <= SHORT_LINE;
    }

    /** Inside a title that is only mentioned. */
    private boolean isQuoted(int to) {
        return text.after(to, 3).indexOf('》') >= 0;
    }

    private void genres() {
        var isHead = finds.passage().isTitle();
        for (var line = 0; line < Math.min(text.lines(), 4); line++) {
            var from = text.lineStart(line);
            var words = text.line(line).strip();
            if (words.length() <= HEADING && UPWARD.matcher(words).find() && !Finds.contains(words, PUBLIC_REPORTS)) {
                word(INTERNAL_GENRE, from, text.lineEnd(line));
            }
        }
        Dictionary.GENRES.in(text.text()).forEach(it -> {
            var line = text.lineOf(it.from());
            var isAlone = text.line(line).strip().length() <= SHORT_LINE;
            if ((isHead || isAlone) && !isQuoted(it.to())) {
                word(INTERNAL_GENRE, it.from(), it.to());
            }
        });
    }

    private void prices() {
        PRICE.matcher(text.text()).results().forEach(it -> {
            if (!OPENED.matcher(text.before(it.start(), 60) + text.after(it.start(), 60))
                    .find()) {
                finds.add(
                        PRICE_BEFORE_OPENING,
                        it.start(),
                        it.end(),
                        it.group().replaceAll("\\d", "*"),
                        text.sentence(it.start(), it.end()));
            }
        });
        TRADE_SECRET.matcher(text.text()).results().forEach(it -> word(COMMERCIAL_MARK, it.start(), it.end()));
    }

    private interface Stretch {

        void at(int from, int to);
    }

    private void eachShortLine(Stretch stretch) {
        for (var line = 0; line < text.lines(); line++) {
            var from = text.lineStart(line);
            var to = text.lineEnd(line);
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            if (to > from && to - from <= SHORT_LINE) {
                stretch.at(from, to);
            }
        }
    }

    /** The mark itself is no secret; a number in it is covered all the same. */
    private void word(Detector detector, int from, int to) {
        finds.add(
                detector,
                from,
                to,
                detector == INTERNAL_GENRE
                        ? genre(from, to)
                        : text.text().substring(from, to).strip(),
                text.sentence(from, to));
    }

    private String genre(int from, int to) {
        var words = text.text().substring(from, to).strip();
        return words.length() <= 8 ? words : "以“" + words.substring(words.length() - 2) + "”结尾的标题";
    }
}
