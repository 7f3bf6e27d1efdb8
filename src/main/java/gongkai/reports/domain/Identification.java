package gongkai.reports.domain;

import gongkai.reports.Evidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Whose report of which year it is (报告主体与年度). */
final class Identification {

    static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})年");
    static final Pattern PERIOD = Pattern.compile(
            "(20\\d{2})[年./-](\\d{1,2})[月./-](\\d{1,2})日?(?:起)?(?:至|到|-+|~)(?:(20\\d{2})[年./-])?(\\d{1,2})[月./-](\\d{1,2})(?:日|(?!\\d))");

    private static final Pattern OPENING = Pattern.compile("(?<=^|[。\n])(20\\d{2})年(?:度)?(?!\\d{1,2}月|以来|底|初|末|前|\\d)");

    private static final String ORGAN =
            "[\\p{IsHan}]{2,24}?(?:人民政府办公[室厅]|人民政府|办事处|委员会|管委会|办公室|[局厅委部署院]|中心|公署|总队|支队|镇政府|乡政府|[省市县区旗州盟镇乡])";
    private static final Pattern IN_SENTENCE =
            Pattern.compile("(20\\d{2})年(?:度)?(" + ORGAN + ")(?:20\\d{2}年(?:度)?)?(?:政府|政务)信息公开(?:工作)?年度报告");
    private static final Pattern AS_SUBJECT = Pattern.compile(
            "(?:^|[。\\n])(?:20\\d{2}年(?:度)?,?)(" + ORGAN + ")(?=共|在|认真|严格|主动|全年|坚持|深入|围绕|以|,|按|贯彻|累计|切实|紧)");
    private static final Pattern SIGNED = Pattern.compile("^" + ORGAN + "$");
    private static final Pattern DATED =
            Pattern.compile("^(20\\d{2})年(\\d{1,2})月(\\d{1,2})日$|^二[〇零O○]..年.{1,3}月.{1,3}日$");
    private static final Pattern PLACE = Pattern.compile(".*[省市县区旗州盟镇乡]$");
    private static final Pattern NOT_NAME = Pattern.compile("^(?:关于|本|我|各|全|该|其他|附件|公开|标题[:]?)+");

    private final Document document;
    private final List<Passage> passages;
    private Optional<String> organ = Optional.empty();
    private Optional<Evidence> signature = Optional.empty();
    private Optional<String> signed = Optional.empty();
    private OptionalInt periodYear = OptionalInt.empty();
    private Optional<Evidence> period = Optional.empty();
    private boolean isWholeYear = true;
    private boolean isNamedInText;
    private final Map<Integer, Integer> bodyYears = new HashMap<>();
    private final java.util.Set<Integer> openingYears = new java.util.HashSet<>();

    Identification(Document document, List<Passage> passages) {
        this.document = document;
        this.passages = passages;
        sign();
        years();
        organ = found();
    }

    private void sign() {
        var rows = document.rows();
        for (var at = Math.max(0, document.end() - 6); at < document.end(); at++) {
            var text = rows.get(at).text();
            var next = at + 1 < document.end() ? nextText(at + 1) : "";
            if (SIGNED.matcher(text).matches()
                    && !PLACE.matcher(text).matches()
                    && (DATED.matcher(next).matches() || next.isEmpty())) {
                signed = Optional.of(text);
                signature = Optional.of(document.source()
                        .evidence("s6", rows.get(at).from(), rows.get(at).to()));
            }
        }
    }

    private String nextText(int from) {
        for (var at = from; at < document.end(); at++) {
            if (!document.rows().get(at).text().isEmpty()) {
                return document.rows().get(at).text();
            }
        }
        return "";
    }

    private void years() {
        for (var passage : passages) {
            if (periodYear.isEmpty()) {
                var matcher = PERIOD.matcher(passage.text());
                while (matcher.find()) {
                    var around = passage.text().substring(Math.max(0, matcher.start() - 30), matcher.start());
                    if (around.matches("(?s).*(?:统计|期限|时限|时间|期间|数据).*") || isWhole(matcher)) {
                        var year = Integer.parseInt(matcher.group(4) == null ? matcher.group(1) : matcher.group(4));
                        periodYear = OptionalInt.of(year);
                        period = Optional.of(passage.evidence(matcher.start(), matcher.end()));
                        isWholeYear = isWhole(matcher)
                                && (matcher.group(4) == null || matcher.group(4).equals(matcher.group(1)));
                        break;
                    }
                }
            }
            if (passage.section().equals("s1") || passage.section().equals("preamble")) {
                var matcher = YEAR.matcher(withoutTitles(passage.text()));
                while (matcher.find()) {
                    bodyYears.merge(Integer.parseInt(matcher.group(1)), 1, Integer::sum);
                }
            }
            if (passage.section().equals("s1")) {
                OPENING.matcher(passage.text())
                        .results()
                        .forEach(it -> openingYears.add(Integer.parseInt(it.group(1))));
            }
            if (IN_SENTENCE.matcher(passage.text()).find()) {
                isNamedInText = true;
            }
        }
    }

    private static boolean isWhole(java.util.regex.Matcher period) {
        return period.group(2).equals("1")
                && period.group(3).equals("1")
                && period.group(5).equals("12")
                && period.group(6).equals("31");
    }

    static String withoutTitles(String text) {
        return text.indexOf('《') < 0
                ? text
                : text.replaceAll("《[^》]{0,120}》", "").replaceAll("〔\\d{4}〕", "");
    }

    private Optional<String> found() {
        return titled().or(this::told).or(() -> signed).or(this::subject).map(Identification::whole);
    }

    Optional<String> titled() {
        return document.title()
                .map(it -> it.before().isEmpty() ? it.between() : it.before())
                .map(it -> NOT_NAME.matcher(it).replaceFirst("").replaceAll("^[《\"]|[》\"]$", ""))
                .filter(it -> it.length() >= 2);
    }

    private Optional<String> told() {
        for (var passage : passages) {
            var matcher = IN_SENTENCE.matcher(passage.text());
            if (matcher.find()) {
                return Optional.of(matcher.group(2));
            }
        }
        return Optional.empty();
    }

    /** The shortest name that begins a sentence after the year: what was put before it is not part of it. */
    private Optional<String> subject() {
        return passages.stream()
                .flatMap(it -> AS_SUBJECT.matcher(it.text()).results())
                .map(it -> NOT_NAME.matcher(it.group(1)).replaceFirst(""))
                .filter(it -> it.length() >= 4 && !it.matches(".*(?:局|镇|县|区)(?:领导|正确|党).*"))
                .min(java.util.Comparator.comparingInt(String::length));
    }

    /** A report named after a place is its government's. */
    private static String whole(String name) {
        return PLACE.matcher(name).matches() ? name + "人民政府" : name;
    }

    Optional<String> organ() {
        return organ;
    }

    Optional<String> signed() {
        return signed;
    }

    Optional<Evidence> signature() {
        return signature;
    }

    boolean isGovernment() {
        return organ.filter(it -> it.endsWith("人民政府") || it.endsWith("人民政府办公室") || it.endsWith("人民政府办公厅"))
                .isPresent();
    }

    Optional<Evidence> period() {
        return period;
    }

    OptionalInt periodYear() {
        return periodYear;
    }

    boolean isWholeYear() {
        return isWholeYear;
    }

    /** The year that the text speaks of most, if it does so clearly. */
    OptionalInt bodyYear() {
        var titled = document.title().map(Document.Title::year).orElse(0);
        var most = bodyYears.entrySet().stream().max(Map.Entry.comparingByValue());
        if (most.isEmpty()) {
            return OptionalInt.empty();
        }
        if (titled > 0
                && most.get().getKey() != titled
                && (most.get().getValue() < 2
                                && !openingYears.contains(most.get().getKey())
                        || bodyYears.getOrDefault(titled, 0) > 0)) {
            return OptionalInt.of(titled);
        }
        return OptionalInt.of(most.get().getKey());
    }

    boolean isNamedInText() {
        return isNamedInText;
    }

    OptionalInt year() {
        if (periodYear.isPresent()) {
            return periodYear;
        }
        var body = bodyYear();
        if (body.isPresent()) {
            return body;
        }
        return document.title()
                .filter(it -> it.year() > 0)
                .map(it -> OptionalInt.of(it.year()))
                .orElse(OptionalInt.empty());
    }
}
