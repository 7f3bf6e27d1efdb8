package gongkai.reports.web;

import gongkai.reports.Cell;
import gongkai.reports.Evidence;
import gongkai.reports.domain.CellName;
import gongkai.reports.domain.Similarity;
import gongkai.reports.handling.ReportHandling.Examined;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports side by side: the cells in which they differ or that none leaves at nought, and words that they share. */
public record ComparisonPage(List<Examined> all) {

    /** @param values one for each report */
    public record Line(String label, List<String> values) {}

    public record Alike(String one, String other, List<Similarity.Match> matches, long percent) {}

    public List<Line> lines() {
        return CellName.all().entrySet().stream()
                .map(it -> new Line(
                        it.getValue(),
                        all.stream()
                                .map(one -> Optional.ofNullable(
                                                one.report().cells().get(it.getKey()))
                                        .map(Cell::raw)
                                        .orElse(""))
                                .toList()))
                .filter(it -> it.values().stream().anyMatch(one -> !one.isEmpty() && !one.equals("0")))
                .toList();
    }

    public List<Alike> alike() {
        var found = new ArrayList<Alike>();
        for (var one = 0; one < all.size(); one++) {
            for (var other = one + 1; other < all.size(); other++) {
                found.add(alike(all.get(one), all.get(other)));
            }
        }
        return found;
    }

    private static Alike alike(Examined one, Examined other) {
        var mine = prose(one);
        var theirs = prose(other);
        return new Alike(
                one.dossier().name(),
                other.dossier().name(),
                Similarity.matches(mine, theirs).stream().limit(30).toList(),
                Math.round(Similarity.share(mine, theirs) * 100));
    }

    private static String prose(Examined it) {
        return Stream.of("preamble", "s1", "s5", "s6")
                .map(it.report().sections()::get)
                .filter(Objects::nonNull)
                .map(Evidence::text)
                .collect(Collectors.joining("\n"));
    }
}
