package gongkai.reports.domain;

import gongkai.reports.CheckedReport;
import gongkai.reports.FindingCode;
import gongkai.reports.Severity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Percentages in prose worked out again from the numbers beside them (占比、增幅、办结率). */
final class Percentages {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Pattern SHARE = Pattern.compile("(?:占比|占(?:总数|全部|总量|比重)?|比例|比重)[^,;。()]{0,14}$");
    private static final Pattern GROWTH = Pattern.compile(
            "(?:同比|环比|(?:比|较|与)(?:上年|去年|上一年|20\\d\\d年)(?:度)?(?:同期)?(?:相比)?)[^,;。()]{0,8}?(?:增长|上升|增加|提高|下降|减少|降低|增幅|降幅)(?:了|约|为|达)?$");
    private static final String LAST = "(?:上年|去年|上一年|20\\d\\d年)(?:度)?(?:同期)?";
    private static final Pattern CHANGE = Pattern.compile("(?:同比)?(?:增长|上升|增加|提高|下降|减少|降低|增幅|降幅|增长率)(?:了|约|为|达|达到)?");
    private static final Pattern BASE = Pattern.compile("(?:较|比|与|由|从)" + LAST + "(?:的)?$");
    private static final Pattern DIFFERENCE =
            Pattern.compile("(?:较|比|与)" + LAST + "(?:相比)?(?:增加|增长|多|减少|下降|少)(?:了)?$|同比(?:增加|减少)(?:了)?$");
    private static final Pattern FALL = Pattern.compile("下降|减少|降低|降幅");
    private static final Pattern RATE = Pattern.compile("(?:办结|答复|回复|办复|完成|满意)率(?:均)?(?:为|达|达到|是)?$");
    private static final Pattern RECEIVED = Pattern.compile("收到|受理|承办|交办|接到|应答复|应办|接收|共办理");
    private static final Pattern DONE = Pattern.compile("办结|答复|回复|办复|完成|满意");
    private static final Pattern LAST_YEAR = Pattern.compile("(?:上年|去年|上一年|20\\d\\d年)(?:度)?(?:同期)?(?:为|是|的)?$|由$|从$");

    private final Passage passage;
    private final List<Quantity> quantities;
    private final List<Statement> statements;
    private final Amounts amounts;
    private final Optional<CheckedReport> previous;
    private final Findings findings;

    private Percentages(
            Passage passage,
            List<Quantity> quantities,
            List<Statement> statements,
            Amounts amounts,
            Optional<CheckedReport> previous,
            Findings findings) {
        this.passage = passage;
        this.quantities = quantities;
        this.statements = statements;
        this.amounts = amounts;
        this.previous = previous;
        this.findings = findings;
    }

    static void check(
            Passage passage,
            List<Quantity> quantities,
            List<Statement> statements,
            Amounts amounts,
            Optional<CheckedReport> previous,
            Findings findings) {
        var all = new Percentages(passage, quantities, statements, amounts, previous, findings);
        for (var at = 0; at < quantities.size(); at++) {
            var percent = quantities.get(at);
            if (percent.isPercent() && !percent.isApproximate()) {
                all.one(at, percent);
            }
        }
    }

    private void one(int at, Quantity percent) {
        var left = percent.left();
        if (CHANGE.matcher(left).matches()
                && fromBeside(at, percent, FALL.matcher(left).find())) {
            return;
        }
        if (GROWTH.matcher(left).find()) {
            growth(at, percent, FALL.matcher(left).find());
        } else if (RATE.matcher(left).find()) {
            rate(at, percent);
        } else if (SHARE.matcher(left).find()) {
            share(at, percent);
        }
    }

    /** Counts before it in its sentence, the nearest first. */
    private List<Quantity> before(int at) {
        var found = new ArrayList<Quantity>();
        var text = passage.text();
        for (var other = at - 1; other >= 0; other--) {
            var one = quantities.get(other);
            var between = text.substring(one.to(), quantities.get(at).from());
            if (between.indexOf('。') >= 0 || between.indexOf('\n') >= 0) {
                break;
            }
            if (!one.isPercent() && !one.unit().equals("个百分点")) {
                found.add(one);
            }
        }
        return found;
    }

    private void share(int at, Quantity percent) {
        var counts = before(at);
        if (counts.isEmpty()) {
            return;
        }
        var part = counts.getFirst();
        if (percent.from() - part.to() > 30 || part.isApproximate()) {
            return;
        }
        var wholes = counts.stream()
                .skip(1)
                .filter(it -> it.family().equals(part.family()) && !it.isApproximate())
                .toList();
        if (wholes.isEmpty()) {
            return;
        }
        var first = wholes.getLast();
        if (wholes.stream()
                .anyMatch(it ->
                        it.comparable().signum() > 0 && isRight(percent, ratio(part.comparable(), it.comparable())))) {
            return;
        }
        if (first.comparable().compareTo(part.comparable()) >= 0
                && first.comparable().signum() > 0) {
            report(
                    percent,
                    part,
                    ratio(part.comparable(), first.comparable()),
                    Amounts.plain(part.comparable()) + "÷" + Amounts.plain(first.comparable()));
        }
    }

    private void rate(int at, Quantity percent) {
        var counts = before(at);
        if (counts.size() < 2) {
            return;
        }
        var done = counts.stream()
                .filter(it -> DONE.matcher(it.left()).find()
                        && !RECEIVED.matcher(it.left()).find())
                .findFirst();
        var received =
                counts.stream().filter(it -> RECEIVED.matcher(it.left()).find()).findFirst();
        if (done.isEmpty()
                || received.isEmpty()
                || done.get() == received.get()
                || received.get().value().signum() == 0
                || !done.get().family().equals(received.get().family())
                || done.get().isApproximate()
                || received.get().isApproximate()) {
            return;
        }
        if (done.get().value().compareTo(received.get().value()) > 0
                || percent.left().contains("按时")
                || percent.left().contains("按期")
                || percent.left().contains("及时")) {
            return;
        }
        var exact = ratio(done.get().value(), received.get().value());
        if (!isRight(percent, exact)) {
            report(
                    percent,
                    received.get(),
                    exact,
                    Amounts.plain(done.get().value()) + "÷"
                            + Amounts.plain(received.get().value()));
        }
    }

    /** 比2021年的400条增长25%，比上年增加100条、增长25%; whether it was one of these. */
    private boolean fromBeside(int at, Quantity percent, boolean isFall) {
        var counts = before(at);
        if (counts.size() < 2) {
            return false;
        }
        var beside = counts.getFirst();
        var now = counts.get(1);
        if (!beside.family().equals(now.family()) || beside.isApproximate() || now.isApproximate()) {
            return false;
        }
        if (BASE.matcher(beside.left()).find()) {
            if (beside.comparable().signum() > 0) {
                judge(percent, now, beside.comparable(), now.comparable(), isFall);
            }
            return true;
        }
        if (DIFFERENCE.matcher(beside.left()).find()) {
            var isLess = FALL.matcher(beside.left()).find();
            var base = isLess
                    ? now.comparable().add(beside.comparable())
                    : now.comparable().subtract(beside.comparable());
            if (base.signum() > 0) {
                judge(percent, now, base, now.comparable(), isFall);
            }
            return true;
        }
        return false;
    }

    private void growth(int at, Quantity percent, boolean isFall) {
        var counts = before(at);
        if (counts.isEmpty()) {
            return;
        }
        var base = counts.stream()
                .filter(it -> LAST_YEAR.matcher(it.left()).find())
                .findFirst();
        var now =
                counts.stream().filter(it -> base.isEmpty() || it != base.get()).findFirst();
        if (now.isEmpty() || now.get().isApproximate()) {
            return;
        }
        if (base.isPresent()) {
            if (base.get().family().equals(now.get().family())
                    && base.get().value().signum() > 0
                    && !base.get().isApproximate()) {
                judge(percent, now.get(), base.get().comparable(), now.get().comparable(), isFall);
            }
            return;
        }
        fromLastYear(percent, counts, isFall);
    }

    /** The count that it follows, held against the same cells of the year before. */
    private void fromLastYear(Quantity percent, List<Quantity> counts, boolean isFall) {
        if (previous.isEmpty()) {
            return;
        }
        var last = new Amounts(previous.get().cells());
        for (var count : counts) {
            for (var statement : statements) {
                if (statement.quantity() != count) {
                    continue;
                }
                var base = switch (statement.topic()) {
                    case RECEIVED -> last.number("t3.n1.tot");
                    case DEALT_WITH -> {
                        var isAll = amounts.sum(List.of("t3.n1.tot", "t3.n2.tot"))
                                .filter(it -> it.compareTo(count.value()) == 0)
                                .isPresent();
                        yield isAll ? last.sum(List.of("t3.n1.tot", "t3.n2.tot")) : last.number("t3.n1.tot");
                    }
                    case CONCLUDED -> last.number("t3.g.tot");
                    case REVIEWS -> last.number("t4.v.total");
                    case LAWSUITS -> last.sum(List.of("t4.ld.total", "t4.la.total"));
                    default -> Optional.<BigDecimal>empty();
                };
                if (base.isPresent() && base.get().signum() > 0) {
                    judge(percent, count, base.get(), count.value(), isFall);
                }
                return;
            }
        }
    }

    private void judge(Quantity percent, Quantity count, BigDecimal base, BigDecimal now, boolean isFall) {
        var change = isFall ? base.subtract(now) : now.subtract(base);
        var exact = ratio(change, base);
        if (!isRight(percent, exact)) {
            report(percent, count, exact, Amounts.plain(base) + "→" + Amounts.plain(now));
        }
    }

    private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
    }

    /** Rounded or cut off, to as many places as are written. */
    private static boolean isRight(Quantity percent, BigDecimal exact) {
        var rounded = exact.setScale(percent.decimals(), RoundingMode.HALF_UP);
        var cut = exact.setScale(percent.decimals(), RoundingMode.DOWN);
        return percent.value().compareTo(rounded) == 0 || percent.value().compareTo(cut) == 0;
    }

    private void report(Quantity percent, Quantity from, BigDecimal exact, String sum) {
        var right = Amounts.plain(exact.setScale(Math.max(percent.decimals(), 1), RoundingMode.HALF_UP));
        findings.add(
                FindingCode.PERCENT_MISMATCH,
                Severity.WARNING,
                "写的是" + Amounts.plain(percent.value()) + "%，按" + sum + "算是" + right + "%",
                List.of(passage.evidence(
                        percent.from() - Math.min(percent.left().length(), 16), percent.to())),
                List.of(),
                List.of(Amounts.plain(percent.value()), right));
    }
}
