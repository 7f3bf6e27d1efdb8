package gongkai.applications.handling;

import gongkai.access.PersonId;
import gongkai.access.UnitId;
import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.Happening;
import gongkai.applications.domain.Happening.Accepted;
import gongkai.applications.domain.Happening.Arrived;
import gongkai.applications.domain.Happening.Asked;
import gongkai.applications.domain.Happening.Assigned;
import gongkai.applications.domain.Happening.ConsultationExpired;
import gongkai.applications.domain.Happening.ConsultationSent;
import gongkai.applications.domain.Happening.Drafted;
import gongkai.applications.domain.Happening.Extended;
import gongkai.applications.domain.Happening.LegalityPassed;
import gongkai.applications.domain.Happening.Registered;
import gongkai.applications.domain.Happening.SecrecyPassed;
import gongkai.applications.domain.Happening.Sent;
import gongkai.applications.domain.Happening.Served;
import gongkai.applications.domain.Happening.Signed;
import gongkai.applications.domain.Happening.Submitted;
import gongkai.applications.domain.Happening.SupplementAsked;
import gongkai.applications.domain.Happening.SupplementReceived;
import gongkai.applications.domain.Happening.Way;
import gongkai.applications.domain.IdentityKind;
import gongkai.applications.domain.Outcome;
import gongkai.applications.domain.Reception;
import gongkai.applications.domain.Reply;
import gongkai.applications.domain.Wanted;
import gongkai.applications.domain.Wanted.Carrier;
import gongkai.applications.domain.Wanted.Delivery;
import gongkai.applications.handling.TakeOverHandling.Line;
import gongkai.applications.handling.TakeOverHandling.Taken;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table of running cases from elsewhere, row by row into what happened; a faulty row says what is wrong with it and
 * leaves the others alone.
 */
final class CaseTable {

    /** The columns, of which the first five must be there. */
    enum Heading {
        RECEPTION("收到方式"),
        RECEIVED_ON("收到之日"),
        COLUMN("申请人类型"),
        NAME("申请人"),
        WANTED("申请的内容"),
        NUMBER("原编号"),
        EVIDENCE("收到的凭据"),
        IDENTITY_NUMBER("身份证号或信用代码"),
        PHONE("电话"),
        EMAIL("邮箱"),
        ADDRESS("地址"),
        UNIT("承办的科室"),
        SUPPLEMENT_ASKED("告知补正日"),
        SUPPLEMENTED("收到补正日"),
        CONSULTED("征求意见发出日"),
        ANSWERED("征求意见结束日"),
        EXTENDED("延长几个工作日"),
        EXTENSION_TOLD("告知延期日"),
        OUTCOME("答复种类"),
        ISSUE_NUMBER("答复文号"),
        SENT("送出日"),
        SERVED("送达日");

        private final String text;

        Heading(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        boolean isNeeded() {
            return ordinal() <= WANTED.ordinal();
        }
    }

    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("uuuu/M/d").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("uuuu.M.d").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("uuuu年M月d日").withResolverStyle(ResolverStyle.STRICT));

    private static final int PERIOD = 15;

    private final Map<Heading, Integer> places;
    private final Map<String, UnitId> units;
    private final PersonId by;
    private final String signature;

    CaseTable(Map<Heading, Integer> places, Map<String, UnitId> units, PersonId by, String signature) {
        this.places = places;
        this.units = units;
        this.by = by;
        this.signature = signature;
    }

    /** What one row comes to, or everything that is wrong with it. */
    record Read(Optional<Taken> taken, List<String> faults) {}

    Read read(List<String> row) {
        return new Row(row).read();
    }

    private final class Row {

        private final List<String> cells;
        private final List<String> faults = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();

        Row(List<String> cells) {
            this.cells = cells;
        }

        Read read() {
            for (var heading : Heading.values()) {
                if (heading.isNeeded() && cell(heading).isEmpty()) {
                    faults.add("缺少" + heading.text());
                }
            }
            var reception = one(Heading.RECEPTION, Reception.values(), Reception::label);
            var column = one(Heading.COLUMN, ApplicantColumn.values(), ApplicantColumn::label);
            var received = day(Heading.RECEIVED_ON);
            var wanted = wanted();
            if (reception == null || column == null || received == null) {
                return new Read(Optional.empty(), List.copyOf(faults));
            }
            tell(reception, received);
            lines.sort(Comparator.comparing(Line::on));
            return faults.isEmpty()
                    ? new Read(
                            Optional.of(new Taken(applicant(column), wanted, cell(Heading.NUMBER), "", lines)),
                            List.of())
                    : new Read(Optional.empty(), List.copyOf(faults));
        }

        private void tell(Reception reception, LocalDate received) {
            var evidence = cell(Heading.EVIDENCE).isEmpty() ? "原登记簿" : cell(Heading.EVIDENCE);
            if (reception.isConfirmed()) {
                line(received, new Arrived(reception, evidence));
            }
            line(received, new Registered(reception, evidence));
            var asked = day(Heading.SUPPLEMENT_ASKED);
            var supplemented = day(Heading.SUPPLEMENTED);
            if (asked != null) {
                line(asked, new SupplementAsked(List.of("见原补正告知书"), "见原补正告知书", PERIOD));
            }
            if (supplemented != null) {
                line(supplemented, new SupplementReceived("见原补正材料", true, ""));
            }
            var unit = unit();
            if (asked == null && (unit != null || day(Heading.CONSULTED) != null || outcome() != null)) {
                line(received, new Accepted());
            }
            if (unit != null) {
                line(supplemented == null ? received : supplemented, new Assigned(unit, List.of(), null, ""));
            }
            consulted();
            extended();
            answered();
        }

        private void consulted() {
            var sent = day(Heading.CONSULTED);
            var ended = day(Heading.ANSWERED);
            if (sent != null) {
                line(sent, new ConsultationSent(1, Asked.THIRD_PARTY, "见原征求意见函", PERIOD));
            }
            if (sent != null && ended != null) {
                line(ended, new ConsultationExpired(1, Asked.THIRD_PARTY));
            }
        }

        private void extended() {
            var told = day(Heading.EXTENSION_TOLD);
            var days = cell(Heading.EXTENDED);
            if (told == null && days.isEmpty()) {
                return;
            }
            if (told == null || !days.matches("([1-9]|1\\d|20)")) {
                faults.add("延期须有告知延期日和 1 至 20 个工作日的延长");
            } else {
                line(told, new Extended(Integer.parseInt(days), told, "见原延期审批"));
            }
        }

        private void answered() {
            var sent = day(Heading.SENT);
            var served = day(Heading.SERVED);
            var outcome = outcome();
            if (outcome == null && sent == null && served == null) {
                return;
            }
            if (outcome == null || sent == null) {
                faults.add("已经答复的须有答复种类和送出日");
                return;
            }
            line(sent, new Drafted(Reply.of(outcome), by));
            line(sent, new Submitted());
            line(sent, new SecrecyPassed("见原审批单", by));
            line(sent, new LegalityPassed("见原审批单", by));
            line(sent, new Signed(cell(Heading.ISSUE_NUMBER), "见原审批单", by));
            line(sent, new Sent(Way.POST, "见原邮寄凭证"));
            if (served != null) {
                line(served, new Served("见原送达回证"));
            }
        }

        private void line(LocalDate on, Happening what) {
            lines.add(new Line(on, what, by, signature));
        }

        private @Nullable Outcome outcome() {
            return cell(Heading.OUTCOME).isEmpty() ? null : one(Heading.OUTCOME, Outcome.values(), Outcome::label);
        }

        private @Nullable UnitId unit() {
            var name = cell(Heading.UNIT);
            if (!name.isEmpty() && !units.containsKey(name)) {
                faults.add("本机关没有科室“" + name + "”");
            }
            return units.get(name);
        }

        private Applicant applicant(ApplicantColumn column) {
            var person = column == ApplicantColumn.NATURAL;
            var number = cell(Heading.IDENTITY_NUMBER);
            return new Applicant(
                    column,
                    cell(Heading.NAME),
                    person && !number.isEmpty() ? IdentityKind.RESIDENT_CARD : null,
                    person ? number : "",
                    person ? "" : number,
                    "",
                    "",
                    cell(Heading.PHONE),
                    cell(Heading.EMAIL),
                    cell(Heading.ADDRESS),
                    "",
                    "");
        }

        private Wanted wanted() {
            return new Wanted(
                    cell(Heading.WANTED),
                    "",
                    "",
                    cell(Heading.ADDRESS).isEmpty() ? Delivery.COLLECT : Delivery.POST,
                    Carrier.PAPER,
                    false,
                    false,
                    false,
                    "");
        }

        private <E> @Nullable E one(Heading heading, E[] all, Function<E, String> label) {
            var typed = cell(heading);
            var found = Arrays.stream(all)
                    .filter(it -> label.apply(it).equals(typed))
                    .findFirst()
                    .orElse(null);
            if (found == null && !typed.isEmpty()) {
                faults.add("没有这样的" + heading.text() + "：“" + typed + "”");
            }
            return found;
        }

        private @Nullable LocalDate day(Heading heading) {
            var typed = cell(heading);
            if (typed.isEmpty()) {
                return null;
            }
            for (var format : DAYS) {
                try {
                    return LocalDate.parse(typed, format);
                } catch (DateTimeParseException other) {
                    // Written in another way, perhaps.
                }
            }
            var fault = heading.text() + "应为日期，如 2026-03-02，实为“" + typed + "”";
            if (!faults.contains(fault)) {
                faults.add(fault);
            }
            return null;
        }

        private String cell(Heading heading) {
            var place = places.get(heading);
            return place == null || place >= cells.size()
                    ? ""
                    : cells.get(place).strip();
        }
    }
}
