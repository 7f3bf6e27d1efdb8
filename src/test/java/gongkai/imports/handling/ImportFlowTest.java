package gongkai.imports.handling;

import static gongkai.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.WholeOffice;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.Role;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Preparation.Drafting;
import gongkai.disclosures.handling.Bureau;
import gongkai.disclosures.handling.DisclosureReading;
import gongkai.imports.domain.Cell;
import gongkai.imports.domain.Entry;
import gongkai.imports.domain.Finding.Code;
import gongkai.imports.domain.ImportRefusal;
import gongkai.imports.domain.Proposal;
import gongkai.imports.domain.Standing.Accepted;
import gongkai.imports.domain.Standing.Refused;
import gongkai.imports.domain.Standing.Unreadable;
import gongkai.imports.domain.Standing.Waiting;
import gongkai.imports.store.PgImportStore;
import gongkai.organisation.Cast;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeOffice
class ImportFlowTest {

    private static final String TEXT = """
            关于调整居民缴费时间的通知
            发布时间：2026-01-20 10:30
            主题分类：综合政务
            各乡镇：
            缴费时间调整到二月底。
            澄溪县医疗保障局
            2026年1月15日
            （此件公开发布）
            """;

    @Autowired
    ApplicationContext program;

    @Autowired
    FileImports files;

    @Autowired
    ListImports lists;

    @Autowired
    ImportReading reading;

    @Autowired
    Confirmation confirmation;

    @Autowired
    DisclosureReading disclosures;

    @Autowired
    PgImportStore store;

    @Autowired
    JdbcClient jdbc;

    private Bureau bureau;
    private Actor clerk;
    private Actor head;

    @BeforeEach
    void opens() {
        jdbc.sql("truncate imports.batch restart identity cascade").update();
        bureau = Bureau.opens(program);
        clerk = Cast.as(bureau.luo, Role.OFFICE_CLERK, Role.AUTHOR);
        head = Cast.as(bureau.leader, Role.OFFICE_HEAD);
    }

    @Test
    void what_is_read_is_no_item_before_it_is_confirmed() {
        var it = read("tongzhi.txt", TEXT);

        assertThat(it.standing()).isEqualTo(new Waiting());
        assertThat(items()).isZero();
        assertThat(it.proposal().title()).isEqualTo("关于调整居民缴费时间的通知");

        confirmation.draft(clerk, it.batch(), it.id(), complete(it));

        var after = reading.entry(clerk, it.batch(), it.id());
        assertThat(after.standing()).isInstanceOfSatisfying(Accepted.class, accepted -> {
            var item = disclosures.get(clerk, accepted.item());
            assertThat(item.preparation()).isInstanceOf(Drafting.class);
            assertThat(item.content().wording().title()).isEqualTo("关于调整居民缴费时间的通知");
        });
        assertThat(items()).isOne();
    }

    @Test
    void the_original_is_kept_letter_for_letter() {
        var it = read("fanti.txt", "關於醫(yī)療檔案的通知\n請遵照執行。");

        assertThat(reading.text(clerk, it.batch(), it.id())).contains("關於醫(yī)療檔案的通知");
        assertThat(reading.original(clerk, it.batch(), it.id())
                        .map(reading::bytes)
                        .orElseThrow())
                .isEqualTo("關於醫(yī)療檔案的通知\n請遵照執行。".getBytes(StandardCharsets.UTF_8));
        assertThat(it.proposal().title()).isEqualTo("关于医疗文件的通知");
    }

    @Test
    void the_same_file_again_changes_nothing() {
        var first = read("tongzhi.txt", TEXT);
        var again = files.read(clerk, List.of(new ImportFile("gaiming.txt", bytes(TEXT))), "");

        assertThat(again.batch()).isEqualTo(first.batch());
        assertThat(again.added()).isZero();
        assertThat(again.same()).containsExactly("gaiming.txt");
        assertThat(reading.batches(clerk)).hasSize(1);
    }

    @Test
    void a_refused_entry_stays_with_its_reason_and_may_be_reconsidered() {
        var it = read("tongzhi.txt", TEXT);

        refuses(ImportRefusal.REASON_MISSING, () -> confirmation.refuse(clerk, it.batch(), it.id(), " "));
        confirmation.refuse(clerk, it.batch(), it.id(), "不是本机关的");

        assertThat(reading.entry(clerk, it.batch(), it.id()).standing()).isEqualTo(new Refused("不是本机关的"));
        refuses(ImportRefusal.NOT_WAITING, () -> confirmation.draft(clerk, it.batch(), it.id(), complete(it)));

        confirmation.reconsider(clerk, it.batch(), it.id());

        assertThat(reading.entry(clerk, it.batch(), it.id()).standing()).isEqualTo(new Waiting());
    }

    @Test
    void what_was_corrected_is_kept_for_later() {
        var it = read("tongzhi.txt", TEXT);

        confirmation.correct(clerk, it.batch(), it.id(), complete(it));

        assertThat(reading.entry(clerk, it.batch(), it.id()).proposal()).isEqualTo(complete(it));
        assertThat(items()).isZero();
    }

    @Test
    void an_entry_without_a_type_or_a_unit_is_not_confirmed() {
        var it = read("tongzhi.txt", TEXT);
        var bare = it.proposal();

        refuses(
                ImportRefusal.TYPE_MISSING,
                () -> confirmation.draft(clerk, it.batch(), it.id(), with(complete(it), null, bare.title())));
        refuses(
                ImportRefusal.TITLE_MISSING,
                () -> confirmation.draft(clerk, it.batch(), it.id(), with(complete(it), ItemType.POLICY, " ")));
    }

    @Test
    void the_head_takes_over_what_is_public_with_its_own_moment() {
        var it = read("tongzhi.txt", TEXT);

        var done = confirmation.takeOver(head, it.batch(), it.id(), complete(it));

        assertThat(done.isPublic()).isTrue();
        assertThat(disclosures.get(head, done.item()).published().orElseThrow().on())
                .hasToString("2026-01-20");
        refuses(ImportRefusal.MAY_NOT_TAKE_OVER, () -> {
            var other = read("ling.txt", TEXT + "另。");
            confirmation.takeOver(clerk, other.batch(), other.id(), complete(other));
        });
    }

    @Test
    void what_screening_finds_becomes_a_draft_that_says_why() {
        var both = Cast.as(bureau.luo, Role.OFFICE_HEAD, Role.OFFICE_CLERK);
        var it = read("mingdan.txt", TEXT.replace("缴费时间", "王小明，身份证号码110101199003074514，缴费时间"));

        var done = confirmation.takeOver(both, it.batch(), it.id(), complete(it));

        assertThat(done.isPublic()).isFalse();
        assertThat(done.note()).contains("筛查发现疑点");
        assertThat(disclosures.get(clerk, done.item()).isPublic()).isFalse();
    }

    @Test
    void a_file_that_is_not_taken_stays_with_the_reason_and_the_others_are_read() {
        var outcome = files.read(
                clerk,
                List.of(new ImportFile("kong.docx", bytes("no word file")), new ImportFile("a.txt", bytes(TEXT))),
                "");

        assertThat(reading.entries(clerk, outcome.batch()))
                .extracting(Entry::standing)
                .anySatisfy(it -> assertThat(it).isInstanceOf(Unreadable.class));
        assertThat(reading.entries(clerk, outcome.batch())).anyMatch(Entry::isWaiting);
    }

    @Test
    void a_pasted_text_is_read_like_a_file() {
        var outcome = files.read(clerk, List.of(), TEXT + "\0");

        assertThat(reading.entries(clerk, outcome.batch()))
                .singleElement()
                .satisfies(it -> assertThat(it.title()).isEqualTo("关于调整居民缴费时间的通知"));
        refuses(ImportRefusal.NOTHING_TO_READ, () -> files.read(clerk, List.of(), " "));
    }

    @Test
    void an_attachment_sent_along_goes_with_the_text_that_announces_it() {
        var outcome = files.read(
                clerk,
                List.of(
                        new ImportFile("附件：缴费点一览表.txt", bytes("| 乡镇 | 地点 |\n| 城关 | 大厅 |")),
                        new ImportFile("a.txt", bytes(TEXT.replace("澄溪县医疗保障局\n", "附件：缴费点一览表\n澄溪县医疗保障局\n")))),
                "");

        assertThat(reading.entries(clerk, outcome.batch())).singleElement().satisfies(it -> {
            assertThat(it.attachments()).hasSize(1);
            assertThat(it.recognition().has(Code.ATTACHMENT_MISSING)).isFalse();
        });
    }

    @Test
    void a_package_is_taken_apart_whatever_its_names_are_written_in() {
        for (var names : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            jdbc.sql("truncate imports.batch restart identity cascade").update();
            var outcome =
                    files.read(clerk, List.of(new ImportFile("all.zip", zip(names, Map.of("文件/通知.txt", TEXT)))), "");

            assertThat(reading.entries(clerk, outcome.batch()))
                    .singleElement()
                    .satisfies(it -> assertThat(it.source().name()).isEqualTo("文件/通知.txt"));
        }
        refuses(
                ImportRefusal.PACKAGE_UNREADABLE,
                () -> files.read(clerk, List.of(new ImportFile("x.zip", new byte[] {'P', 'K', 3, 4, 9, 9, 9})), ""));
    }

    @Test
    void a_list_is_tried_first_and_its_faulty_rows_are_left_out() {
        var batch = list(row(Map.of()), row(Map.of("文件", "b.txt", "成文日期", "2026-13-01")), row(Map.of("文件", "c.txt")));
        var entries = reading.entries(clerk, batch);

        assertThat(items()).isZero();
        assertThat(entries.get(0).faults()).isEmpty();
        assertThat(entries.get(1).faults()).singleElement().asString().contains("2026-13-01");
        assertThat(entries.get(2).faults()).singleElement().asString().contains("没有找到文件“c.txt”");

        var done = confirmation.acceptAll(clerk, batch);

        assertThat(done.drafted()).isOne();
        assertThat(items()).isOne();
    }

    @Test
    void published_rows_become_public_when_the_head_confirms_them() {
        var both = Cast.as(bureau.luo, Role.OFFICE_HEAD, Role.OFFICE_CLERK);
        var batch = list(
                row(Map.of()),
                row(Map.of(
                        "文件", "b.txt", "标题", "《关于调整居民缴费时间的通知》解读", "类型", "政策解读", "文号", "", "关联", "解读:a", "栏目", "政策解读")));

        var done = confirmation.acceptAll(both, batch);

        assertThat(done.refused()).isEmpty();
        assertThat(done.published()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from disclosures.relation")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void the_same_list_again_changes_nothing() {
        var batch = list(row(Map.of()));
        confirmation.acceptAll(clerk, batch);

        assertThat(list(row(Map.of()))).isEqualTo(batch);
        assertThat(reading.batches(clerk)).hasSize(1);

        var longer = list(row(Map.of()), row(Map.of("文件", "b.txt", "标题", "关于另一件事的通知")));
        assertThat(reading.entries(clerk, longer).getFirst().standing())
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.reason()).contains("没有变化"));
        assertThat(confirmation.acceptAll(clerk, longer).drafted()).isOne();
        assertThat(items()).isEqualTo(2);
    }

    @Test
    void a_row_that_has_changed_since_is_not_imported_again() {
        confirmation.acceptAll(clerk, list(row(Map.of())));
        var batch = list(row(Map.of("标题", "关于新标题的通知")));

        assertThat(reading.entries(clerk, batch).getFirst().faults())
                .singleElement()
                .asString()
                .contains("以前导入过");
    }

    @Test
    void an_import_of_another_organ_is_not_there() {
        var it = read("tongzhi.txt", TEXT);
        var neighbour = Cast.as(bureau.cast.neighboursClerk, Role.OFFICE_CLERK);

        assertThatThrownBy(() -> reading.entry(neighbour, it.batch(), it.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> confirmation.refuse(neighbour, it.batch(), it.id(), "x"))
                .isInstanceOf(NotFound.class);
        assertThat(reading.batches(neighbour)).isEmpty();
    }

    private Entry read(String name, String text) {
        var outcome = files.read(clerk, List.of(new ImportFile(name, bytes(text))), "");
        return reading.entries(clerk, outcome.batch()).getFirst();
    }

    private Proposal complete(Entry it) {
        return with(it.proposal(), ItemType.POLICY, it.proposal().title());
    }

    private Proposal with(Proposal it, @org.jspecify.annotations.Nullable ItemType type, String title) {
        return new Proposal(
                title,
                "",
                it.body(),
                Map.of(),
                type,
                it.number(),
                it.kind(),
                it.issuer(),
                it.formedOn(),
                it.effectiveOn(),
                it.expiresOn(),
                it.publishedAt(),
                "",
                bureau.cast.benefits.value(),
                it.rule(),
                bureau.column(),
                "02",
                it.genre(),
                List.of(),
                List.of(),
                it.openness(),
                "",
                "",
                "");
    }

    @SafeVarargs
    private final long list(Map<String, String>... rows) {
        var table = new ArrayList<List<String>>();
        table.add(Cell.header());
        for (var row : rows) {
            table.add(Cell.header().stream().map(it -> row.getOrDefault(it, "")).toList());
        }
        var texts = List.of(
                new ImportFile("texts/a.txt", bytes(TEXT)),
                new ImportFile("texts/b.txt", bytes(TEXT.replace("二月", "三月"))));
        return lists.read(clerk, "清单.csv", table, texts);
    }

    private Map<String, String> row(Map<String, String> others) {
        var cells = new java.util.LinkedHashMap<>(Map.ofEntries(
                Map.entry("文件", "a.txt"),
                Map.entry("机关", "澄溪县医保局"),
                Map.entry("栏目", "其他政策文件"),
                Map.entry("类型", "政策文件"),
                Map.entry("标题", "关于调整居民缴费时间的通知"),
                Map.entry("成文日期", "2026-01-15"),
                Map.entry("发布时间", "2026-01-20 10:30"),
                Map.entry("责任科室", "待遇保障科"),
                Map.entry("公开方式", "主动公开"),
                Map.entry("体裁分类", "通知"),
                Map.entry("主题分类", "综合政务"),
                Map.entry("状态", "已发布")));
        cells.putAll(others);
        return cells;
    }

    private long items() {
        return jdbc.sql("select count(*) from disclosures.item")
                .query(Long.class)
                .single();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Charset names, Map<String, String> texts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, names)) {
            for (var text : texts.entrySet()) {
                zip.putNextEntry(new ZipEntry(text.getKey()));
                zip.write(bytes(text.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
