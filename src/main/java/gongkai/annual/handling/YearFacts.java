package gongkai.annual.handling;

import gongkai.access.OrganId;
import gongkai.annual.domain.Compiled;
import gongkai.annual.domain.CounterEntry;
import gongkai.annual.domain.Edition;
import gongkai.annual.domain.Sheet;
import gongkai.annual.store.PgAnnualStore;
import gongkai.annual.store.PgEditionStore;
import gongkai.annual.store.PgFigureStore;
import gongkai.applications.CaseCounts;
import gongkai.channels.ChannelKind;
import gongkai.channels.Deliveries;
import gongkai.disclosures.Documents;
import gongkai.disclosures.domain.ItemType;
import gongkai.normatives.NormativeCounts;
import gongkai.remedies.RemedyCounts;
import gongkai.reports.ReportForm;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks every register what it counts for a year, each once, and takes the carry-over from what was published. */
@Component
class YearFacts {

    private static final String PUBLISHED = Compiled.BESIDE + "published";
    private static final String CHANNEL = Compiled.BESIDE + "channel";
    private static final String FEE_CASES = Compiled.BESIDE + "fee.cases";
    private static final String FEE_YUAN = Compiled.BESIDE + "fee.yuan";

    private final CaseCounts cases;
    private final RemedyCounts remedies;
    private final NormativeCounts normatives;
    private final Documents documents;
    private final Deliveries deliveries;
    private final PgAnnualStore reports;
    private final PgEditionStore editions;
    private final PgFigureStore figures;

    YearFacts(
            CaseCounts cases,
            RemedyCounts remedies,
            NormativeCounts normatives,
            Documents documents,
            Deliveries deliveries,
            PgAnnualStore reports,
            PgEditionStore editions,
            PgFigureStore figures) {
        this.cases = cases;
        this.remedies = remedies;
        this.normatives = normatives;
        this.documents = documents;
        this.deliveries = deliveries;
        this.reports = reports;
        this.editions = editions;
        this.figures = figures;
    }

    Compiled of(OrganId organ, int year) {
        var numbers = new LinkedHashMap<String, BigDecimal>();
        var facts = new LinkedHashMap<String, List<Long>>();
        ReportForm.of(year).cells().forEach(it -> numbers.put(it, BigDecimal.ZERO));
        put(numbers, cases.cells(organ, year));
        put(numbers, remedies.cells(organ, year));
        put(numbers, normatives.cells(organ, year));
        facts.putAll(cases.facts(organ, year));
        facts.putAll(remedies.facts(organ, year));
        facts.putAll(normatives.facts(organ, year));
        numbers.putAll(carriedIn(organ, year));
        figures.counters(organ, year).reversed().forEach((CounterEntry it) -> numbers.put(it.cell(), it.value()));
        beside(organ, year, numbers, facts);
        facts.values().removeIf(List::isEmpty);
        return new Compiled(numbers, facts);
    }

    private static void put(Map<String, BigDecimal> numbers, Map<String, Integer> cells) {
        cells.forEach((cell, number) -> numbers.put(cell, BigDecimal.valueOf(number)));
    }

    /** What the year before, as it was published, hands on; empty if nobody knows. */
    Map<String, BigDecimal> carriedIn(OrganId organ, int year) {
        return published(organ, year - 1)
                .map(it -> Sheet.carriedOut(
                        it.manuscript().cells(), ReportForm.of(year).columns()))
                .orElse(Map.of());
    }

    /** The edition of that year that the public sees. */
    Optional<Edition> published(OrganId organ, int year) {
        return reports.find(organ, year)
                .flatMap(it -> editions.published(it.report().id()));
    }

    private void beside(OrganId organ, int year, Map<String, BigDecimal> numbers, Map<String, List<Long>> facts) {
        var all = documents.firstPublished(organ, year);
        numbers.put(
                PUBLISHED,
                BigDecimal.valueOf(all.values().stream().mapToInt(List::size).sum()));
        all.forEach((type, items) -> {
            numbers.put(PUBLISHED + "." + type.name(), BigDecimal.valueOf(items.size()));
            facts.put(PUBLISHED + "." + type.name(), items);
        });
        deliveries
                .counts(organ, year)
                .forEach((kind, number) -> numbers.put(CHANNEL + "." + kind.name(), BigDecimal.valueOf(number)));
        var fees = cases.feesPaid(organ, year);
        numbers.put(FEE_CASES, BigDecimal.valueOf(fees.size()));
        numbers.put(
                FEE_YUAN,
                BigDecimal.valueOf(fees.values().stream().mapToLong(it -> it).sum()));
        facts.put(FEE_CASES, List.copyOf(fees.keySet()));
    }

    /** What a text calls the numbers that stand in no cell. */
    static Map<String, String> names(Compiled compiled) {
        var names = new LinkedHashMap<String, String>();
        names.put(PUBLISHED, "主动公开总数");
        for (var type : ItemType.values()) {
            name(compiled, names, PUBLISHED + "." + type.name(), "公开·" + type.label());
        }
        for (var kind : ChannelKind.values()) {
            name(compiled, names, CHANNEL + "." + kind.name(), "渠道·" + kind.label());
        }
        names.put(FEE_CASES, "信息处理费件数");
        names.put(FEE_YUAN, "信息处理费金额");
        return names;
    }

    private static void name(Compiled compiled, Map<String, String> names, String code, String name) {
        if (compiled.numbers().containsKey(code)) {
            names.put(code, name);
        }
    }
}
