package gongkai.screening;

import static gongkai.screening.Detector.FOREIGN_LINK;
import static gongkai.screening.Detector.FOREIGN_PUBLISHER;
import static gongkai.screening.Detector.LEAVING_NOTICE;
import static gongkai.screening.Detector.MOJIBAKE;
import static gongkai.screening.Detector.PAGE_NOISE;
import static gongkai.screening.Detector.PERSONAL_MAIL;
import static gongkai.screening.Detector.PINYIN_NOISE;
import static gongkai.screening.Detector.PRIVATE_MAIL_PROVIDER;
import static gongkai.screening.Detector.TEMPLATE_LEFTOVER;
import static gongkai.screening.Detector.WRONG_NAME;

import gongkai.chinese.Mojibake;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Looks for what makes a text look unfinished or somebody else's; and for mail addresses and links. */
final class Quality {

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0e-\\x1f\\x7f]{1,50}");
    private static final Pattern LEAVING =
            Pattern.compile("即将(?:离开|離開|离開)\\s{0,2}[“\"「『《]?\\s{0,2}([^”\"」』》\\n]{1,40})");
    private static final Pattern PUBLISHER =
            Pattern.compile("(?:稿件来源|信息来源|文章来源|来源|发布机构|发布单位|供稿单位|发文机关)[:]\\s{0,4}([\\p{IsHan}]{4,30})");
    private static final Pattern ORGAN = Pattern.compile("\\p{IsHan}{2,26}(?:局|政府|委员会|委|办公室|厅|中心|部|处|院)");
    private static final Pattern LEFTOVER = Pattern.compile(
            "[×]{2,20}(?=[市县省局区年月日号公单学镇乡街委科部同]|\\))|(?<![A-Za-z0-9*])[Xx]{2,20}(?=[市县省局区年月日号公单学镇乡街委科部])|(?<![A-Za-z0-9*])X{3,20}(?![A-Za-z0-9*])"
                    + "|×年|×月×|某某(?:市|县|省|局|区|镇|乡|单位)|\\{\\{[^{}\\n]{0,40}}}|\\$\\{[^{}\\n]{0,40}}|[(【\\[](?:此处|请在此|在此处?)(?:填写|输入|插入)[^)】\\]\\n]{0,20}[)】\\]]");
    private static final Pattern BLANK = Pattern.compile("_{3,100}|＿{3,100}");
    private static final Pattern MAIL = Pattern.compile(
            "(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}");
    private static final Pattern LINK = Pattern.compile("(?:https?|ftp|file)://[^\\s<>\"'“”()，。；、|\\p{IsHan}]{1,500}");
    private static final Pattern INTRANET = Pattern.compile(
            "localhost|127\\..*|10\\..*|192\\.168\\..*|172\\.(?:1[6-9]|2\\d|3[01])\\..*|[^.]*|.*\\.(?:local|lan|internal|test)|(?:.*\\.)?example\\.(?:com|cn|org)");
    private final Finds finds;
    private final Folded text;

    private Quality(Finds finds) {
        this.finds = finds;
        this.text = finds.text();
    }

    static void look(Finds finds) {
        var quality = new Quality(finds);
        quality.garbled();
        quality.boilerplate();
        quality.leftovers();
        quality.wording();
        quality.mails();
        quality.links();
    }

    /** Line by line, so that a text of nothing but line feeds does not take long. All pinyin of a passage is one find. */
    private void garbled() {
        var raw = finds.passage().text();
        CONTROL.matcher(raw)
                .results()
                .forEach(it -> found(
                        MOJIBAKE, it.start(), it.end(), "控制字符 " + it.group().length() + " 个"));
        var pinyin = new ArrayList<Mojibake.Span>();
        for (var line = 0; line < text.lines(); line++) {
            var from = text.lineStart(line);
            for (var it : Mojibake.find(raw.substring(from, text.lineEnd(line)))) {
                if (it.kind() == Mojibake.Kind.PINYIN) {
                    pinyin.add(new Mojibake.Span(from + it.from(), from + it.to(), it.kind(), it.repair()));
                } else {
                    found(
                            MOJIBAKE,
                            from + it.from(),
                            from + it.to(),
                            it.kind().label() + " " + (it.to() - it.from()) + " 个");
                }
            }
        }
        if (!pinyin.isEmpty()) {
            var first = pinyin.getFirst();
            finds.add(PINYIN_NOISE, first.from(), first.to(), "拼音 " + pinyin.size() + " 处", "pinyin");
        }
    }

    private void shown(Detector detector, MatchResult it, String masked) {
        found(detector, it.start(), it.end(), masked);
    }

    private void found(Detector detector, int from, int to, String masked) {
        finds.add(detector, from, to, masked, text.sentence(from, to));
    }

    private void boilerplate() {
        LEAVING.matcher(text.text()).results().forEach(it -> {
            var isOwn = finds.settings().ownNames().stream()
                    .anyMatch(own -> it.group(1).contains(own));
            shown(isOwn ? PAGE_NOISE : LEAVING_NOTICE, it, it.group().strip());
        });
        Dictionary.PAGE_NOISE
                .in(text.text())
                .forEach(it -> finds.add(PAGE_NOISE, it.from(), it.to(), it.word(), it.word()));
        PUBLISHER.matcher(text.text()).results().forEach(it -> {
            var organ = ORGAN.matcher(it.group(1));
            if (organ.lookingAt() && isForeign(organ.group())) {
                shown(FOREIGN_PUBLISHER, it, organ.group());
            }
        });
    }

    private boolean isForeign(String organ) {
        return finds.settings().ownNames().stream().noneMatch(it -> it.contains(organ) || organ.contains(it));
    }

    /** Blanks of a form are meant to be filled in by those who use it; forms are attachments. */
    private void leftovers() {
        LEFTOVER.matcher(text.text()).results().forEach(it -> shown(TEMPLATE_LEFTOVER, it, it.group()));
        if (!finds.passage().place().startsWith("附件")) {
            BLANK.matcher(finds.passage().text()).results().forEach(it -> shown(TEMPLATE_LEFTOVER, it, "____"));
        }
    }

    private void wording() {
        Dictionary.WRONG_NAMES
                .in(text.text())
                .forEach(it -> finds.add(
                        WRONG_NAME,
                        it.from(),
                        it.to(),
                        it.word() + " 应为 " + Dictionary.WORDING.get(it.word()),
                        it.word()));
    }

    private void mails() {
        MAIL.matcher(text.text()).results().forEach(it -> {
            var address = it.group().toLowerCase(Locale.ROOT);
            var host = address.substring(address.indexOf('@') + 1);
            var isKnown = finds.settings().officialMails().stream().anyMatch(address::equalsIgnoreCase);
            var isPrivate = Dictionary.MAIL_PROVIDERS.contains(host);
            if (isPrivate && (isKnown || Dictionary.MAIL_CUES.occursIn(text.before(it.start(), 16)))) {
                finds.add(PRIVATE_MAIL_PROVIDER, it.start(), it.end(), Mask.mail(address), address);
            } else if (!isKnown && !isOwn(host)) {
                finds.add(PERSONAL_MAIL, it.start(), it.end(), Mask.mail(address), address);
            }
        });
    }

    private boolean isOwn(String host) {
        return host.endsWith(".gov.cn")
                || host.equals("gov.cn")
                || finds.settings().ownHosts().stream().anyMatch(it -> host.equals(it) || host.endsWith("." + it));
    }

    private void links() {
        LINK.matcher(text.text()).results().forEach(it -> {
            var rest = it.group().substring(it.group().indexOf("//") + 2);
            var host = rest.split("[/?#]", 2)[0].replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
            if (INTRANET.matcher(host).matches()) {
                finds.add(FOREIGN_LINK, it.start(), it.end(), "打不开的内网或者示例地址", it.group());
            } else if (!isOwn(host)) {
                finds.add(FOREIGN_LINK, it.start(), it.end(), host, it.group());
            }
        });
    }
}
