package gongkai.demo;

import gongkai.access.Actor;
import gongkai.catalogue.IndexPattern;
import gongkai.catalogue.IndexValues;
import gongkai.catalogue.domain.Entry;
import gongkai.catalogue.domain.IndexSettings;
import gongkai.catalogue.domain.SiteSettings;
import gongkai.catalogue.handling.CatalogueHandling;
import gongkai.catalogue.handling.ColumnHandling;
import gongkai.catalogue.handling.IndexHandling;
import gongkai.catalogue.handling.SiteHandling;
import gongkai.clock.OfficeClock;
import gongkai.demo.DemoProvince.Cast;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Under what the bureaus of the demo file what they publish; the county of 澄溪 also has its basic catalogue. */
@Component
class DemoCatalogue {

    private static final String COUNTY = "澄溪县医保局";
    private static final String TABLE = "catalogue.csv";

    /** Where the items of a row are filed, by the most exact name of the row. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("机关职能", "机关职能"),
            Map.entry("机构设置", "机构设置"),
            Map.entry("领导信息", "领导信息"),
            Map.entry("规范性文件", "规范性文件"),
            Map.entry("其他政策文件", "其他政策文件"),
            Map.entry("意见征集", "意见征集"),
            Map.entry("政策解读", "政策解读"),
            Map.entry("发展规划", "规划计划"),
            Map.entry("统计信息", "统计信息"),
            Map.entry("工作要点", "工作要点"),
            Map.entry("工作总结", "工作总结"),
            Map.entry("办理复文", "建议提案复文"),
            Map.entry("预案和应对", "应急预案"),
            Map.entry("协议机构名单", "定点医药机构"),
            Map.entry("药品耗材集中采购", "医药价格和集中采购"),
            Map.entry("基金收支结余", "基金收支"),
            Map.entry("检查结果", "基金监管"),
            Map.entry("行政处罚", "执法决定"));

    /** Organ, region, credit code, and the codes of its document numbers; none of them is a real one. */
    private static final List<List<String>> CODES = List.of(
            List.of("澜川省医保局", "610000", "11610000MB1H00104H", "澜医保发、澜医保函"),
            List.of("云河市医保局", "610100", "11610100MB1H01211B", "云医保发、云医保函"),
            List.of(COUNTY, "610302", "11610302MB1H03559Y", "澄医保发、澄医保函"),
            List.of("望岭县医保局", "610404", "11610404MB1H04113T", "望医保发、望医保函"),
            List.of("栖州市医保局", "620000", "11620000MB1H05204F", "栖医保发、栖医保函"),
            List.of("柏原县医保局", "620203", "11620203MB1H06135W", "柏医保发、柏医保函"),
            List.of("桐浦县医保局", "620305", "11620305MB1H072776", "桐医保发、桐医保函"));

    private final ColumnHandling columns;
    private final IndexHandling numbers;
    private final SiteHandling sites;
    private final CatalogueHandling catalogue;
    private final OfficeClock clock;

    DemoCatalogue(
            ColumnHandling columns,
            IndexHandling numbers,
            SiteHandling sites,
            CatalogueHandling catalogue,
            OfficeClock clock) {
        this.columns = columns;
        this.numbers = numbers;
        this.sites = sites;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    void fill(Cast cast) {
        for (var line : CODES) {
            var organ = cast.organ(line.getFirst());
            var program = Actor.program(organ.branch());
            columns.setUp(program);
            numbers.set(
                    program,
                    new IndexSettings(
                            IndexPattern.NATIONAL,
                            new IndexValues("", line.get(2), line.get(1), "", ""),
                            List.of(line.get(3).split("、")),
                            0));
            sites.set(
                    program,
                    new SiteSettings(SiteSettings.USUAL.head(), "本页信息由" + organ.name() + "制作并公开。转载请注明来源，不得改动内容。", 0));
        }
        editions(Actor.program(cast.organ(COUNTY).branch()));
    }

    /** Last year's, and this year's, whose rows were mostly renewed. */
    private void editions(Actor program) {
        var present = clock.today().getYear();
        var last = edition(program, present - 1);
        catalogue.issue(program, last, LocalDate.of(present - 1, 1, 15));
        var current = edition(program, present);
        care(program, current);
        var issuedOn = LocalDate.of(present, 1, 20);
        catalogue.issue(program, current, issuedOn.isAfter(clock.today()) ? clock.today() : issuedOn);
    }

    private long edition(Actor program, int year) {
        var id = catalogue.draft(program, year);
        var plan = catalogue.propose(program, id, TABLE, bytes());
        if (!plan.faults().isEmpty()) {
            throw new IllegalStateException("the demo's catalogue: " + plan.faults());
        }
        catalogue.enter(program, id, plan.digest());
        return id;
    }

    private void care(Actor program, long edition) {
        var places = columns.of(program, program.organ());
        for (var it : catalogue.entries(program, edition)) {
            var name = COLUMNS.getOrDefault(it.content().name(), "");
            var column = places.columns().stream()
                    .filter(place -> place.name().equals(name))
                    .map(place -> place.id())
                    .findFirst();
            catalogue.assign(program, it.id(), it.care().unit(), it.care().cycle(), column.orElse(null));
            if (!isForgotten(it)) {
                catalogue.renew(program, it.id(), lastRenewal(it));
            }
        }
    }

    /** Two rows that nobody has published yet. */
    private static boolean isForgotten(Entry it) {
        return it.number() % 20 == 7;
    }

    /** Some days before the next renewal falls due, here and there a few days too late. */
    private LocalDate lastRenewal(Entry it) {
        var today = clock.today();
        var spread = it.number() % 9 * 4L;
        return switch (it.care().cycle()) {
            case ON_CHANGE -> today.minusDays(20 + spread);
            case MONTHLY -> today.minusDays(10 + spread % 16);
            case QUARTERLY -> today.minusDays(70 + spread);
            case HALF_YEARLY -> today.minusDays(130 + spread);
            case YEARLY -> today.minusDays(180 + spread);
        };
    }

    private static byte[] bytes() {
        try (var file = DemoCatalogue.class.getResourceAsStream("/demo/" + TABLE)) {
            if (file == null) {
                throw new IllegalStateException("not on the class path: demo/" + TABLE);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
