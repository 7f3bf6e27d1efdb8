package gongkai.imports.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From when to when a document is in force, as its last articles say. */
final class Terms {

    private static final Pattern IN_FORCE = Pattern.compile(
            "(?:自|从|于)\\s*(?<day>" + Days.DAY + "|(?<kind>发布|公布|印发|下发)之日|即日)\\s*起(?:正式)?(?:试行|施行|执行|实施|生效)");
    private static final Pattern OWN =
            Pattern.compile("(?:本|该)(?:办法|细则|规定|规则|制度|意见|方案|通知|实施|规范|规程|措施|决定|公告|通告|标准|目录|预案)[^。]{0,24}$");
    private static final Pattern LABELLED = Pattern.compile("(?:执行|施行|实施|生效)日期\\s*[:：]\\s*(" + Days.DAY + ")");
    private static final Pattern YEARS =
            Pattern.compile("(?:有效期限?|试行期)(?:为|是)?\\s*(?<years>[\\d一二三四五六七八九十两]{1,2})\\s*年");
    private static final Pattern UNTIL = Pattern.compile("(?:有效期限?|试行期|执行期)[^。]{0,24}?至\\s*(" + Days.DAY + ")");

    private Terms() {}

    /** A day, how sure, and where. */
    record Term(LocalDate day, Sureness sureness, String from) {}

    static Optional<Term> effective(String text, @Nullable LocalDate formedOn, @Nullable LocalDate publishedOn) {
        var labelled = LABELLED.matcher(text);
        if (labelled.find()) {
            return Days.in(labelled.group(1)).map(it -> new Term(it, Sureness.CERTAIN, "正文“" + labelled.group() + "”"));
        }
        var found = IN_FORCE.matcher(text);
        Term last = null;
        while (found.find()) {
            var before = text.substring(Math.max(0, found.start() - 30), found.start());
            var isOwn =
                    OWN.matcher(before.substring(before.lastIndexOf('\n') + 1)).find();
            var isLate = text.length() - found.end() < 200;
            var day = day(found, formedOn, publishedOn);
            if (day != null && (isOwn || isLate)) {
                var sureness = isOwn && Days.in(found.group("day")).isPresent() ? Sureness.CERTAIN : Sureness.LIKELY;
                last = new Term(
                        day,
                        last == null || last.day().equals(day) ? sureness : Sureness.DOUBTFUL,
                        "正文“" + found.group() + "”");
            }
        }
        return Optional.ofNullable(last);
    }

    private static @Nullable LocalDate day(
            Matcher found, @Nullable LocalDate formedOn, @Nullable LocalDate publishedOn) {
        var written = Days.in(found.group("day"));
        if (written.isPresent()) {
            return written.get();
        }
        var kind = found.group("kind");
        var isOnPublication = kind != null && kind.matches("发布|公布");
        return isOnPublication && publishedOn != null ? publishedOn : formedOn;
    }

    static Optional<Term> expires(String text, @Nullable LocalDate effectiveOn) {
        var until = UNTIL.matcher(text);
        if (until.find()) {
            return Days.in(until.group(1)).map(it -> new Term(it, Sureness.CERTAIN, "正文“" + until.group() + "”"));
        }
        var years = YEARS.matcher(text);
        if (effectiveOn == null || !years.find()) {
            return Optional.empty();
        }
        var count = Days.spoken(years.group("years"));
        return count == 0
                ? Optional.empty()
                : Optional.of(new Term(
                        effectiveOn.plusYears(count).minusDays(1),
                        Sureness.LIKELY,
                        "正文“" + years.group() + "”，自生效日期起算"));
    }
}
