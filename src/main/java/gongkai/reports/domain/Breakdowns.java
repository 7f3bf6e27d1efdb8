package gongkai.reports.domain;

import gongkai.reports.FindingCode;
import gongkai.reports.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists of parts in prose: those that must add up to their total, and those that must not exceed it (分项与总数). */
final class Breakdowns {

    private static final Pattern AMONG = Pattern.compile("其中[,:]?");
    private static final Pattern WHOLE = Pattern.compile("^[^,;。()]{0,12}?(?:分别为|分别是|分为|具体为|具体是|具体包括|包括|即)[,:]?");
    private static final Pattern CHANGE = Pattern.compile("(?:增加|减少|增长|上升|下降|多|少|提高|降低|净增|较|比)(?:了)?$");

    /** A clause that begins so tells something new; 公开制度, 发布会 and 解读稿 are things of a list. */
    private static final Pattern NEW_STATEMENT = Pattern.compile(
            "^(?:同时|此外|另|另外|并|及时|全年|共|累计|还|已|均)?(?:共)?(?:办理|受理|收到|回复|答复|回应|开展|举办|召开|组织|接听|接待|发放|制作|印发|推送|转发|编制|编发|发布(?!会)|公开(?!制度|指南|年报|年度报告|目录|专栏)|刊发|举行|参加|完成|更新|新增|报送|收集|征集|承办|办结|处理|建立|修订|制定|解读(?!材料|稿|文章|图)|播放|播出|累计|总访问)");

    private static final Pattern TOTAL_VERB =
            Pattern.compile("共|总|公开|发布|刊发|刊登|播发|办理|收到|受理|制作|开展|组织|举办|编制|推送|解读|报送|承办|收集|征集|处理|印发");

    private static final Pattern OTHER_STATE = Pattern.compile("结转|转下|答复|办结|回复|待办|尚在|正在");

    private static final Pattern PARTIAL = Pattern.compile("^(?:含|包含|其中|不含|较|比|同比|占|截至|截止|不包括|另|主要)");

    private static final int FAR = 120;

    private final Passage passage;
    private final List<Quantity> quantities;
    private final Findings findings;
    private final boolean[] used;

    private Breakdowns(Passage passage, List<Quantity> quantities, Findings findings) {
        this.passage = passage;
        this.quantities = quantities;
        this.findings = findings;
        used = new boolean[quantities.size()];
    }

    static void check(Passage passage, List<Quantity> quantities, Findings findings) {
        var all = new Breakdowns(passage, quantities, findings);
        all.inBrackets();
        all.among();
        all.afterWords();
        all.bare();
        all.totalled();
    }

    /** @param total its place in the list of quantities */
    private record Part(int at, Quantity quantity) {}

    private static boolean isPart(Quantity it) {
        return !it.isPercent()
                && !it.unit().equals("个百分点")
                && !CHANGE.matcher(it.left()).find();
    }

    /** 6件（1件为提案，5件为建议） */
    private void inBrackets() {
        var text = passage.text();
        for (var at = 0; at < quantities.size(); at++) {
            var total = quantities.get(at);
            if (total.to() >= text.length() || text.charAt(total.to()) != '(' || !isPart(total)) {
                continue;
            }
            var close = closing(text, total.to());
            if (close < 0
                    || PARTIAL.matcher(text.substring(total.to() + 1, close)).find()) {
                continue;
            }
            var parts = parts(at + 1, total.to() + 1, close, total);
            if (parts.size() >= 2) {
                judge(total, parts, true);
            }
            parts.forEach(it -> used[it.at()] = true);
        }
    }

    private static int closing(String text, int open) {
        var depth = 0;
        for (var at = open; at < text.length() && at - open < 2_000; at++) {
            if (text.charAt(at) == '(') {
                depth++;
            } else if (text.charAt(at) == ')' && --depth == 0) {
                return at;
            } else if (text.charAt(at) == '\n') {
                return -1;
            }
        }
        return -1;
    }

    private List<Part> parts(int first, int from, int to, Quantity total) {
        var parts = new ArrayList<Part>();
        for (var at = first; at < quantities.size() && quantities.get(at).to() <= to; at++) {
            var one = quantities.get(at);
            if (one.from() >= from
                    && isPart(one)
                    && one.family().equals(total.family())
                    && !used[at]
                    && !isEnclosed(from, one.from())) {
                parts.add(new Part(at, one));
            }
        }
        return parts;
    }

    /** Whether a bracket that opens after the one place is still open at the other. */
    private boolean isEnclosed(int from, int place) {
        var depth = 0;
        for (var at = from; at < place; at++) {
            var character = passage.text().charAt(at);
            depth = character == '(' ? depth + 1 : character == ')' ? Math.max(0, depth - 1) : depth;
        }
        return depth > 0;
    }

    /** …151条。其中：…4条、…6条 */
    private void among() {
        var text = passage.text();
        var matcher = AMONG.matcher(text);
        while (matcher.find()) {
            var close = matcher.start() > 0 && text.charAt(matcher.start() - 1) == '('
                    ? closing(text, matcher.start() - 1)
                    : -1;
            var end = close < 0 ? end(text, matcher.end()) : Math.min(close, end(text, matcher.end()));
            var first = first(matcher.end());
            for (var family : families(first, matcher.end(), end)) {
                var total = totalBefore(matcher.start(), family);
                if (total < 0) {
                    continue;
                }
                var parts = untilNews(parts(first, matcher.end(), end, quantities.get(total)), matcher.end());
                if (!parts.isEmpty() && !isOfEarlier(parts, total, matcher.start())) {
                    judge(quantities.get(total), parts, false);
                    parts.forEach(it -> used[it.at()] = true);
                    used[total] = true;
                }
            }
        }
    }

    /** A list of parts goes to the end of its sentence, or to a list within it. */
    private int end(String text, int from) {
        var end = from;
        while (end < text.length() && "。\n!?".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        var inner = AMONG.matcher(text).region(from, end);
        while (inner.find()) {
            if (!isEnclosed(from, inner.start())) {
                return inner.start();
            }
        }
        return end;
    }

    private int first(int place) {
        var at = 0;
        while (at < quantities.size() && quantities.get(at).from() < place) {
            at++;
        }
        return at;
    }

    private List<String> families(int first, int from, int to) {
        var all = new ArrayList<String>();
        for (var at = first; at < quantities.size() && quantities.get(at).to() <= to; at++) {
            var one = quantities.get(at);
            if (isPart(one) && one.from() >= from && !all.contains(one.family())) {
                all.add(one.family());
            }
        }
        return all;
    }

    /** The last number of the kind before, in this sentence or the one before it. */
    private int totalBefore(int place, String family) {
        var text = passage.text();
        for (var at = first(place) - 1; at >= 0; at--) {
            var one = quantities.get(at);
            if (place - one.to() > FAR || text.substring(one.to(), place).contains("\n")) {
                return -1;
            }
            if (one.family().equals(family) && isPart(one) && !used[at]) {
                return text.substring(one.to(), place)
                                        .chars()
                                        .filter(it -> it == '。')
                                        .count()
                                > 1
                        ? -1
                        : at;
            }
        }
        return -1;
    }

    /** Without what no longer belongs to the list. */
    private List<Part> untilNews(List<Part> parts, int from) {
        var kept = new ArrayList<Part>();
        var isVerbal = false;
        for (var part : parts) {
            var begins = NEW_STATEMENT.matcher(clause(part.quantity())).find();
            if (kept.isEmpty()) {
                isVerbal = begins;
            } else if (begins && !isVerbal) {
                break;
            }
            kept.add(part);
        }
        return kept;
    }

    /** The clause in which the number stands, from its beginning. */
    private String clause(Quantity quantity) {
        return quantity.left().replaceAll("^[、和及与]", "");
    }

    /** …119期，分别为… or a colon. */
    private void afterWords() {
        var text = passage.text();
        for (var at = 0; at < quantities.size(); at++) {
            var total = quantities.get(at);
            if (used[at] || !isPart(total) || total.to() >= text.length()) {
                continue;
            }
            var rest =
                    text.substring(Math.min(total.to() + 1, text.length()), Math.min(text.length(), total.to() + 40));
            var isColon = text.charAt(total.to()) == ':';
            var words = WHOLE.matcher(rest);
            var isSaid = ",。".indexOf(text.charAt(total.to())) >= 0 && words.find() && !rest.startsWith("主要");
            if (!isColon && !isSaid) {
                continue;
            }
            var from = total.to() + 1;
            var parts = untilNews(parts(at + 1, from, end(text, from), total), from);
            if (parts.size() >= 2) {
                judge(total, parts, true);
                parts.forEach(it -> used[it.at()] = true);
            }
        }
    }

    /** …19个，A7个，B1个，C1个，D9个: only if it nearly adds up. */
    private void bare() {
        var text = passage.text();
        for (var at = 0; at < quantities.size(); at++) {
            var total = quantities.get(at);
            if (used[at]
                    || !isPart(total)
                    || total.to() >= text.length()
                    || text.charAt(total.to()) != ','
                    || !TOTAL_VERB.matcher(total.left()).find()
                    || isResult(total.left())) {
                continue;
            }
            var parts = new ArrayList<Part>();
            var end = end(text, total.to());
            for (var next = at + 1;
                    next < quantities.size() && quantities.get(next).to() <= end;
                    next++) {
                var one = quantities.get(next);
                if (used[next]
                        || !one.unit().equals(total.unit())
                        || !isPart(one)
                        || TOTAL_VERB.matcher(one.left()).find()
                        || OTHER_STATE.matcher(one.left()).find()
                        || one.left().isEmpty() && one.right().isEmpty()) {
                    break;
                }
                parts.add(new Part(next, one));
            }
            if (parts.size() < 3) {
                continue;
            }
            if (isClose(sum(parts), total.comparable())) {
                judge(total, parts, true);
                parts.forEach(it -> used[it.at()] = true);
            }
        }
    }

    /** How many applications had a result is no total of what follows. */
    private static boolean isResult(String left) {
        return Topic.RESULTS.stream().anyMatch(it -> it.pattern().matcher(left).find());
    }

    /** The list may go back past the nearest number to the one that it adds up to, or to several at once. */
    private boolean isOfEarlier(List<Part> parts, int total, int place) {
        var text = passage.text();
        var sum = sum(parts);
        var whole = quantities.get(total);
        var together = whole.comparable();
        for (var at = total - 1; at >= 0 && place - quantities.get(at).to() <= FAR; at--) {
            var one = quantities.get(at);
            if (text.substring(one.to(), place).contains("\n") || !isPart(one)) {
                break;
            }
            if (one.family().equals(whole.family())) {
                if (one.comparable().compareTo(sum) == 0) {
                    return true;
                }
                together = together.add(one.comparable());
                if (sum.compareTo(together) < 0
                        && sum.compareTo(whole.comparable()) < 0
                        && parts.size() == total - at + 1
                        && text.substring(one.to(), whole.from()).indexOf('。') < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static final Pattern TOGETHER = Pattern.compile("^(?:全年|以上|两项|三项)?(?:合计|共计|总计|总共|共|累计)(?:为|有)?$");

    /** A12件、B8件，合计21件 */
    private void totalled() {
        for (var at = 2; at < quantities.size(); at++) {
            var total = quantities.get(at);
            if (used[at] || !isPart(total) || !TOGETHER.matcher(total.left()).matches()) {
                continue;
            }
            var parts = new ArrayList<Part>();
            var sum = BigDecimal.ZERO;
            var isRight = false;
            for (var before = at - 1; before >= 0; before--) {
                var one = quantities.get(before);
                if (!one.unit().equals(total.unit())
                        || !isPart(one)
                        || one.left().isEmpty()
                        || TOGETHER.matcher(one.left()).find()
                        || passage.text().substring(one.to(), total.from()).matches("(?s).*[。\\n()].*")) {
                    break;
                }
                parts.addFirst(new Part(before, one));
                sum = sum.add(one.comparable());
                isRight |= sum.compareTo(total.comparable()) == 0;
            }
            if (parts.size() >= 2 && !isRight && isClose(sum, total.comparable())) {
                report(total, parts, true);
            }
        }
    }

    private static boolean isClose(BigDecimal sum, BigDecimal total) {
        return sum.subtract(total)
                        .abs()
                        .compareTo(total.multiply(new BigDecimal("0.12")).max(BigDecimal.ONE))
                <= 0;
    }

    private static BigDecimal sum(List<Part> parts) {
        return parts.stream().map(it -> it.quantity().comparable()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void judge(Quantity total, List<Part> parts, boolean isWhole) {
        if (total.isApproximate() || parts.stream().anyMatch(it -> it.quantity().isApproximate())) {
            return;
        }
        var whole = total.comparable();
        if (sum(parts).compareTo(whole) == 0 || isSeveralTimes(parts, whole)) {
            return;
        }
        var segments = segments(parts);
        if (segments.size() > 1 && segments.stream().anyMatch(it -> it.size() > 1 && isSeveralTimes(it, whole))) {
            segments.stream()
                    .filter(it -> it.size() > 1 && !isSeveralTimes(it, whole) && isNear(sum(it), whole))
                    .forEach(it -> report(total, it, true));
            return;
        }
        report(total, parts, isWhole);
    }

    private static String clauseOf(Part part) {
        return part.quantity().left() + part.quantity().right();
    }

    private static boolean isNear(BigDecimal sum, BigDecimal total) {
        return sum.subtract(total)
                        .abs()
                        .compareTo(total.multiply(new BigDecimal("0.2")).max(BigDecimal.ONE))
                <= 0;
    }

    /** One total told in more than one way, each adding up to it. */
    private static boolean isSeveralTimes(List<Part> parts, BigDecimal total) {
        var sum = BigDecimal.ZERO;
        for (var part : parts) {
            sum = sum.add(part.quantity().comparable());
            if (sum.compareTo(total) == 0) {
                sum = BigDecimal.ZERO;
            }
        }
        return sum.signum() == 0;
    }

    private List<List<Part>> segments(List<Part> parts) {
        var segments = new ArrayList<List<Part>>();
        var segment = new ArrayList<Part>();
        for (var part : parts) {
            if (!segment.isEmpty()
                    && passage.text()
                            .substring(
                                    segment.getLast().quantity().to(),
                                    part.quantity().from())
                            .contains(";")) {
                segments.add(segment);
                segment = new ArrayList<>();
            }
            segment.add(part);
        }
        segments.add(segment);
        return segments;
    }

    private void report(Quantity total, List<Part> parts, boolean isWhole) {
        var sum = sum(parts);
        var whole = total.comparable();
        var isMore = sum.compareTo(whole) > 0;
        if (!isWhole && !isMore && (parts.size() < 2 || parts.stream().anyMatch(it -> isResult(clauseOf(it))))) {
            return;
        }
        if (isWhole && isMore && sum.compareTo(whole.multiply(BigDecimal.TWO)) > 0 && parts.size() < 3) {
            return;
        }
        var severity = isWhole ? Severity.WARNING : isMore ? Severity.ERROR : Severity.INFO;
        var told = parts.stream()
                .map(it -> Amounts.plain(it.quantity().comparable()))
                .collect(Collectors.joining("+"));
        var message = "总数" + Amounts.plain(whole) + "，分项" + told + "=" + Amounts.plain(sum)
                + (isWhole ? "，不相等" : isMore ? "，分项之和超过总数" : "，少于总数（“其中”可以只列一部分，请确认）");
        findings.add(
                FindingCode.BREAKDOWN_SUM,
                severity,
                message,
                List.of(passage.evidence(
                        Math.min(start(total), start(parts.getFirst().quantity())),
                        Math.max(total.to(), parts.getLast().quantity().to()))),
                List.of(),
                List.of(Amounts.plain(sum), Amounts.plain(whole)));
    }

    private static int start(Quantity total) {
        return total.from() - Math.min(total.left().length(), 20);
    }
}
