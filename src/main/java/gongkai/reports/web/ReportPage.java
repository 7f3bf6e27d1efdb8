package gongkai.reports.web;

import gongkai.reports.Evidence;
import gongkai.reports.Severity;
import gongkai.reports.domain.CellName;
import gongkai.reports.domain.Judgement;
import gongkai.reports.handling.ReportHandling.Examined;
import gongkai.reports.handling.ReportHandling.Judged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A report beside its findings: the text cut where evidence begins and ends. */
public record ReportPage(Examined it, boolean mayJudge) {

    private static final int LONGEST_SHOWN = 400_000;

    /** @param finding its place in the list from 1; 0 for text that is no evidence */
    public record Piece(String text, int finding) {}

    public String href() {
        return "/desk/reports/" + it.dossier().id();
    }

    public long count(Severity severity) {
        return open().stream()
                .filter(one -> one.finding().severity() == severity)
                .count();
    }

    /** Findings that nobody has dismissed. */
    public List<Judged> open() {
        return it.findings().stream()
                .filter(one -> one.judgement()
                        .filter(by -> by.kind() == Judgement.Kind.DISMISSED)
                        .isEmpty())
                .toList();
    }

    public static String tone(Severity severity) {
        return switch (severity) {
            case ERROR -> "seal";
            case WARNING -> "warn";
            case INFO -> "plain";
        };
    }

    /** Where evidence overlaps, that of the first finding counts. */
    public List<Piece> pieces() {
        var text = it.report().text();
        var end = Math.min(text.length(), LONGEST_SHOWN);
        var starts = new TreeMap<Integer, Map.Entry<Evidence, Integer>>();
        for (var at = 0; at < it.findings().size(); at++) {
            for (var evidence : it.findings().get(at).finding().evidence()) {
                if (!evidence.text().isEmpty()) {
                    starts.putIfAbsent(evidence.offset(), Map.entry(evidence, at + 1));
                }
            }
        }
        var pieces = new ArrayList<Piece>();
        var from = 0;
        for (var start : starts.entrySet()) {
            var evidence = start.getValue().getKey();
            if (evidence.offset() >= from && evidence.end() <= end) {
                pieces.add(new Piece(text.substring(from, evidence.offset()), 0));
                pieces.add(new Piece(evidence.text(), start.getValue().getValue()));
                from = evidence.end();
            }
        }
        pieces.add(new Piece(text.substring(from, end), 0));
        return pieces;
    }

    /** Findings that have a place of their own in the text shown. */
    public List<Integer> marked() {
        return pieces().stream()
                .map(Piece::finding)
                .filter(one -> one > 0)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    public static String cell(String code) {
        return CellName.of(code);
    }
}
