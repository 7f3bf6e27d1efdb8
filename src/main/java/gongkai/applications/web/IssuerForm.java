package gongkai.applications.web;

import gongkai.access.RefusedException;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.IssuerSetting;
import gongkai.letters.Venue;
import gongkai.letters.Venue.Named;
import gongkai.letters.Venue.Standing;
import gongkai.web.Forms;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who signs and where it can be challenged, as it is typed: one name a line, with the days on which it holds. */
record IssuerForm(
        @Nullable @Size(max = 60, message = "机关全称不超过 60 字") String name,

        @Nullable @Size(max = 200, message = "联系方式不超过 200 字")
        String contact,

        @Nullable @Size(max = 500, message = "缴费办法不超过 500 字")
        String payWay,

        @NotNull(message = "请选择机关的类别") Standing standing,

        @Nullable @Size(max = 2000, message = "不超过 2000 字") String governments,

        @Nullable @Size(max = 2000, message = "不超过 2000 字") String courts,

        @Nullable @Size(max = 200, message = "网址不超过 200 字") String filing) {

    private static final Pattern LINE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\s*(?:至|到|~)\\s*(\\d{4}-\\d{2}-\\d{2}))?\\s+(\\S.{0,58}\\S)");

    IssuerSetting setting() {
        return new IssuerSetting(
                Forms.text(name),
                Forms.text(contact),
                Forms.text(payWay),
                new Venue(
                        standing,
                        names(Forms.text(governments), CaseRefusal.GOVERNMENT_LINE),
                        names(Forms.text(courts), CaseRefusal.COURT_LINE),
                        Forms.text(filing)));
    }

    private static List<Named> names(String typed, CaseRefusal otherwise) {
        return typed.lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(it -> named(it).orElseThrow(() -> new RefusedException(otherwise)))
                .toList();
    }

    private static Optional<Named> named(String line) {
        var found = LINE.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            var until = Optional.ofNullable(found.group(2)).map(LocalDate::parse);
            return Optional.of(new Named(found.group(3), LocalDate.parse(found.group(1)), until));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static Map<String, String> values(IssuerSetting it) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", it.name());
        values.put("contact", it.contact());
        values.put("payWay", it.payWay());
        values.put("standing", it.venue().standing().name());
        values.put("governments", lines(it.venue().governments()));
        values.put("courts", lines(it.venue().courts()));
        values.put("filing", it.venue().filing());
        return values;
    }

    private static String lines(List<Named> names) {
        return names.stream()
                .map(it -> it.from() + it.until().map(day -> " 至 " + day).orElse("") + " " + it.name())
                .collect(Collectors.joining("\n"));
    }
}
