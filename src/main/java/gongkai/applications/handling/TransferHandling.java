package gongkai.applications.handling;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.State;
import gongkai.applications.handling.CaseTable.Heading;
import gongkai.organisation.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Running cases from a spreadsheet: tried first, then taken over all together or not at all. */
@Service
@Transactional
public class TransferHandling {

    private static final int MOST = 1000;

    /**
     * What a row comes to.
     *
     * @param row as a spreadsheet counts, from 1
     * @param stage where the case would stand; empty for a faulty row
     */
    public record Line(int row, String name, String wanted, String stage, List<String> faults) {}

    private final CaseGate gate;
    private final TakeOverHandling taking;
    private final Units units;

    TransferHandling(CaseGate gate, TakeOverHandling taking, Units units) {
        this.gate = gate;
        this.taking = taking;
        this.units = units;
    }

    public static List<String> headings() {
        return Arrays.stream(Heading.values()).map(Heading::text).toList();
    }

    /** What would come of it; nothing is kept. */
    @Transactional(readOnly = true)
    public List<Line> tried(Actor actor, List<List<String>> rows) {
        gate.organ(actor, Act.IMPORT_APPLICATIONS, actor.organ());
        var table = table(actor, rows);
        var lines = new ArrayList<Line>();
        for (var i = 1; i < rows.size(); i++) {
            if (rows.get(i).stream().anyMatch(it -> !it.isBlank())) {
                lines.add(line(i + 1, table.read(rows.get(i))));
            }
        }
        return lines;
    }

    /** All of them; a single faulty row keeps everything out. */
    public int take(Actor actor, List<List<String>> rows) {
        if (tried(actor, rows).stream().anyMatch(it -> !it.faults().isEmpty())) {
            throw new RefusedException(CaseRefusal.ROWS_FAULTY);
        }
        var table = table(actor, rows);
        var taken = 0;
        for (var i = 1; i < rows.size(); i++) {
            if (rows.get(i).stream().anyMatch(it -> !it.isBlank())) {
                taking.takeOver(
                        actor, actor.organ(), table.read(rows.get(i)).taken().orElseThrow());
                taken++;
            }
        }
        return taken;
    }

    private Line line(int row, CaseTable.Read read) {
        if (read.taken().isEmpty()) {
            return new Line(row, "", "", "", read.faults());
        }
        var it = read.taken().get();
        try {
            var stage = State.of(TakeOverHandling.history(it.lines())).stage().label();
            var late = it.lines().stream().anyMatch(line -> line.on().isAfter(gate.today()));
            return new Line(
                    row,
                    it.applicant().shownName(),
                    it.wanted().shortly(),
                    stage,
                    late ? List.of(CaseRefusal.CASE_DATE_LATER.label()) : List.of());
        } catch (RefusedException e) {
            return new Line(
                    row,
                    it.applicant().shownName(),
                    it.wanted().shortly(),
                    "",
                    List.of(e.why().label()));
        }
    }

    private CaseTable table(Actor actor, List<List<String>> rows) {
        if (rows.size() < 2 || rows.size() > MOST + 1) {
            throw new RefusedException(CaseRefusal.TABLE_SIZE);
        }
        var header = rows.getFirst().stream().map(String::strip).toList();
        Map<Heading, Integer> places = new EnumMap<>(Heading.class);
        for (var heading : Heading.values()) {
            if (header.contains(heading.text())) {
                places.put(heading, header.indexOf(heading.text()));
            }
        }
        if (Arrays.stream(Heading.values()).anyMatch(it -> it.isNeeded() && !places.containsKey(it))) {
            throw new RefusedException(CaseRefusal.TABLE_HEADER);
        }
        return new CaseTable(
                places,
                units.of(actor.organ()).stream().collect(Collectors.toMap(Units.Named::name, Units.Named::id)),
                actor.id(),
                actor.signature());
    }
}
