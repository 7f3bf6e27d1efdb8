package gongkai.demo;

import gongkai.access.Actor;
import gongkai.annual.domain.Compiled;
import gongkai.annual.domain.Drafting;
import gongkai.annual.domain.Manuscript;
import gongkai.annual.domain.Section;
import gongkai.annual.domain.Sheet;
import gongkai.annual.domain.TextWriter;
import gongkai.annual.handling.CompilingHandling;
import gongkai.annual.handling.DraftReading;
import gongkai.annual.handling.EarlierReports;
import gongkai.annual.handling.Examination;
import gongkai.annual.handling.FilingHandling;
import gongkai.annual.handling.SettlingHandling;
import gongkai.annual.handling.WritingHandling;
import gongkai.applications.CaseCounts;
import gongkai.clock.OfficeClock;
import gongkai.normatives.NormativeCounts;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.remedies.RemedyCounts;
import gongkai.reports.ReportForm;
import gongkai.reports.ReportText;
import gongkai.reports.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The annual reports of the demo: three years of every bureau; of the last one, one came late, one is missing and one was
 * sent back. The county bureau has begun the report of the year that runs.
 */
@Component
class DemoAnnual {

    private static final String COUNTY = "澄溪县医保局";
    private static final String LATE = "望岭县医保局";
    private static final String MISSING = "桐浦县医保局";
    private static final String SENT_BACK = "柏原县医保局";
    private static final int YEARS = 3;

    private final EarlierReports earlier;
    private final CompilingHandling compiling;
    private final DraftReading reading;
    private final WritingHandling writing;
    private final Examination examination;
    private final SettlingHandling settling;
    private final FilingHandling filing;
    private final CaseCounts cases;
    private final RemedyCounts remedies;
    private final NormativeCounts normatives;
    private final Organs organs;
    private final OfficeClock clock;

    DemoAnnual(
            EarlierReports earlier,
            CompilingHandling compiling,
            DraftReading reading,
            WritingHandling writing,
            Examination examination,
            SettlingHandling settling,
            FilingHandling filing,
            CaseCounts cases,
            RemedyCounts remedies,
            NormativeCounts normatives,
            Organs organs,
            OfficeClock clock) {
        this.earlier = earlier;
        this.compiling = compiling;
        this.reading = reading;
        this.writing = writing;
        this.examination = examination;
        this.settling = settling;
        this.filing = filing;
        this.cases = cases;
        this.remedies = remedies;
        this.normatives = normatives;
        this.organs = organs;
        this.clock = clock;
    }

    /** Once, when the applications and remedies are there. */
    void fill() {
        var last = clock.today().getYear() - 1;
        for (var organ : organs.all()) {
            var program = Actor.program(organ.branch());
            if (reading.list(program, organ.id()).isEmpty()) {
                published(program, organ);
                for (var year = last - YEARS + 1; year <= last; year++) {
                    report(program, organ, year, year == last);
                }
                if (organ.shortName().equals(COUNTY)) {
                    compiling.open(program, last + 1);
                }
            }
        }
    }

    /** What stands on the bureau's own pages already and can be read for what it is. */
    private void published(Actor program, Organ organ) {
        for (var it : earlier.waiting(program)) {
            var read = EarlierReports.read(new ReportText(it.title() + "\n" + it.body(), true), Map.of());
            var isNew = read.year().isPresent()
                    && reading.list(program, organ.id()).stream()
                            .noneMatch(other -> other.year() == read.year().getAsInt());
            if (isNew
                    && !read.report().cells().isEmpty()
                    && read.report().organ().filter(organ.name()::equals).isPresent()) {
                earlier.takePublished(program, it.item());
            }
        }
    }

    private void report(Actor program, Organ organ, int year, boolean isLast) {
        var has = reading.list(program, organ.id()).stream().anyMatch(it -> it.year() == year);
        if (has || isLast && organ.shortName().equals(MISSING)) {
            return;
        }
        if (isLast && organ.shortName().equals(SENT_BACK)) {
            sentBack(program, organ, year);
        } else {
            var on = isLast && organ.shortName().equals(LATE)
                    ? LocalDate.of(year + 1, 2, 10)
                    : LocalDate.of(year + 1, 1, 20);
            var it = manuscript(organ, year, on);
            earlier.take(program, new ReportText(it.title() + "\n" + TextWriter.of(it), true), Map.of(), on);
        }
    }

    private Manuscript manuscript(Organ organ, int year, LocalDate on) {
        var numbers = new LinkedHashMap<String, BigDecimal>();
        ReportForm.of(year).cells().forEach(it -> numbers.put(it, BigDecimal.ZERO));
        for (var counts : List.of(
                cases.cells(organ.id(), year), remedies.cells(organ.id(), year), normatives.cells(organ.id(), year))) {
            counts.forEach((cell, number) -> numbers.put(cell, BigDecimal.valueOf(number)));
        }
        var cells = Sheet.of(year, new Compiled(numbers, Map.of()), false, Map.of(), Map.of())
                .texts();
        var texts = new EnumMap<Section, String>(Section.class);
        texts.put(Section.PREAMBLE, "根据《中华人民共和国政府信息公开条例》规定，编制本报告。统计期限为" + year + "年1月1日至" + year + "年12月31日。");
        texts.put(Section.PROACTIVE, "按照主动公开基本目录公开政策文件、办事指南和工作动态。");
        texts.put(
                Section.APPLICATIONS,
                "新收政府信息公开申请" + cells.get("t3.n1.tot") + "件，上年结转" + cells.get("t3.n2.tot") + "件，办结"
                        + cells.get("t3.g.tot") + "件，结转下年度继续办理" + cells.get("t3.h.tot") + "件。");
        texts.put(Section.MANAGEMENT, written(Section.MANAGEMENT));
        texts.put(Section.PLATFORM, written(Section.PLATFORM));
        texts.put(Section.SUPERVISION, written(Section.SUPERVISION));
        texts.put(Section.PROBLEMS, "存在的问题是部分公开事项更新不及时，政策解读形式单一。下一步按月核对公开目录，丰富图解、问答等解读形式。");
        texts.put(Section.OTHER, "本年度未收取信息处理费。无其他需要报告的事项。");
        return new Manuscript(organ.name(), year, cells, texts, on);
    }

    private void sentBack(Actor program, Organ organ, int year) {
        var id = compiling.open(program, year);
        var draft = reading.get(program, id);
        for (var section : Drafting.unfinished(draft.manuscript().texts())) {
            var passage = draft.passages().get(section);
            writing.save(program, id, section, passage == null ? 0 : passage.version(), written(section));
        }
        examination.examine(program, id).stream()
                .filter(it -> it.finding().severity() != Severity.INFO)
                .forEach(it -> examination.explain(program, id, it.key(), "已核对，情况属实"));
        if (examination.examine(program, id).stream().anyMatch(it -> it.needsWord())) {
            examination.allow(program, id, "情况已说明，同意报送");
        }
        settling.settle(program, id);
        filing.submit(program, id, LocalDate.of(year + 1, 1, 22), "纸质盖章件和电子件");
        var above = organs.all().stream()
                .filter(it -> it.branch().contains(organ.branch())
                        && !it.id().equals(organ.id())
                        && !it.branch().isRoot())
                .findFirst()
                .orElse(organ);
        filing.sendBack(Actor.program(above.branch()), id, List.of("第五部分没有写上年问题的改进情况", "行政处罚决定数量与执法公示平台不一致，请核对"));
    }

    private static String written(Section section) {
        return switch (section) {
            case MANAGEMENT -> "按期清理行政规范性文件，标注效力。";
            case PLATFORM -> "门户网站政府信息公开专栏运行正常。";
            case SUPERVISION -> "组织业务培训，未发生责任追究情形。";
            default -> "存在的主要问题是公开目录更新不及时，网民留言回复偏慢。改进措施：一是按月核对目录；二是留言五个工作日内回复。";
        };
    }
}
