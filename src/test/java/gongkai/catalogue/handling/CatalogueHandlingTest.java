package gongkai.catalogue.handling;

import static gongkai.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.NotFound;
import gongkai.access.Scope;
import gongkai.access.UnitId;
import gongkai.calendars.Duty;
import gongkai.catalogue.BasicCatalogue;
import gongkai.catalogue.ColumnId;
import gongkai.catalogue.Rhythm;
import gongkai.catalogue.domain.Audience;
import gongkai.catalogue.domain.Carrier;
import gongkai.catalogue.domain.CatalogueRefusal;
import gongkai.catalogue.domain.CatalogueTable;
import gongkai.catalogue.domain.Edition;
import gongkai.catalogue.domain.Entry;
import gongkai.catalogue.domain.Entry.Care;
import gongkai.catalogue.domain.Entry.Content;
import gongkai.catalogue.domain.UpdateCycle;
import gongkai.catalogue.domain.Way;
import gongkai.catalogue.handling.ImportPlan.Effect;
import gongkai.organisation.Cast;
import gongkai.organisation.handling.LiaisonHandling;
import gongkai.web.Xlsx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@WholeOffice
class CatalogueHandlingTest {

    private static final String HEADER = "类别,一级事项,二级事项,公开内容（要素）,公开依据,责任科室,更新周期\n";

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    CatalogueHandling catalogue;

    @Autowired
    ColumnHandling columns;

    @Autowired
    BasicCatalogue door;

    @Autowired
    CatalogueDuties duties;

    @Autowired
    LiaisonHandling liaisons;

    @Autowired
    TransactionTemplate together;

    @Autowired
    JdbcClient jdbc;

    Cast cast;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
    }

    @Test
    void the_edition_of_last_year_stays_as_it_was_after_this_years_is_issued() {
        var last = catalogue.draft(cast.zhou, 2025);
        var row = add(last, "机构信息", cast.office, UpdateCycle.YEARLY);
        catalogue.issue(cast.zhou, last, LocalDate.of(2025, 1, 10));
        var present = catalogue.draft(cast.zhou, 2026);
        var copied = catalogue.entries(cast.zhou, present).getFirst();
        catalogue.rewrite(cast.zhou, copied.id(), content("机构信息", "新的要素"));
        catalogue.issue(cast.zhou, present, Cast.TODAY);

        assertThat(catalogue.editions(cast.zhou, cast.county.id()))
                .extracting(Edition::year)
                .containsExactly(2026, 2025);
        assertThat(catalogue.entry(cast.zhou, row).content()).isEqualTo(content("机构信息", "要素"));
        assertThat(catalogue.entry(cast.zhou, copied.id()).care())
                .isEqualTo(catalogue.entry(cast.zhou, row).care());
        refuses(CatalogueRefusal.EDITION_IS_ISSUED, () -> catalogue.rewrite(cast.zhou, row, content("改", "改")));
        refuses(CatalogueRefusal.EDITION_IS_ISSUED, () -> catalogue.remove(cast.zhou, row));
        refuses(CatalogueRefusal.EDITION_IS_ISSUED, () -> add(last, "又一", cast.office, UpdateCycle.YEARLY));
        refuses(CatalogueRefusal.EDITION_IS_ISSUED, () -> catalogue.propose(cast.zhou, last, "a.csv", bytes(HEADER)));
        refuses(CatalogueRefusal.EDITION_IS_ISSUED, () -> catalogue.issue(cast.zhou, last, Cast.TODAY));
        catalogue.assign(cast.zhou, row, cast.benefits, UpdateCycle.MONTHLY, null);
    }

    @Test
    void a_year_has_one_edition_which_is_not_issued_empty_nor_tomorrow() {
        var id = catalogue.draft(cast.zhou, 2026);

        refuses(CatalogueRefusal.EDITION_THERE, () -> catalogue.draft(cast.zhou, 2026));
        refuses(CatalogueRefusal.EDITION_YEAR_ODD, () -> catalogue.draft(cast.zhou, 2028));
        refuses(CatalogueRefusal.EDITION_YEAR_ODD, () -> catalogue.draft(cast.zhou, 2015));
        catalogue.draft(cast.zhou, 2016);
        refuses(CatalogueRefusal.EDITION_IS_EMPTY, () -> catalogue.issue(cast.zhou, id, Cast.TODAY));
        add(id, "甲", null, UpdateCycle.ON_CHANGE);
        refuses(CatalogueRefusal.ISSUED_LATER, () -> catalogue.issue(cast.zhou, id, Cast.TODAY.plusDays(1)));
        refuses(CatalogueRefusal.ENTRY_THERE, () -> add(id, "甲", null, UpdateCycle.ON_CHANGE));
        catalogue.issue(cast.zhou, id, Cast.TODAY);
    }

    @Test
    void everything_about_a_row_is_kept() {
        var id = catalogue.draft(cast.zhou, 2026);
        var content = new Content(
                "综合政务",
                "机构信息",
                "机关简介",
                "机关职能",
                "要素",
                "依据",
                "20个工作日",
                "本局",
                Set.of(Carrier.values()),
                Audience.SPECIFIC,
                Way.ON_APPLICATION,
                "县级、乡级");
        var care = new Care(cast.office, UpdateCycle.QUARTERLY, column(), LocalDate.of(2026, 2, 1));

        var row = catalogue.add(cast.zhou, id, content, care);

        assertThat(catalogue.entry(cast.zhou, row)).isEqualTo(new Entry(row, 1, content, care));
    }

    /** A quarter after 2 December is 2 March. */
    @Test
    void a_row_is_missing_from_the_day_after_its_renewal_was_due() {
        var id = catalogue.draft(cast.zhou, 2026);
        var row = add(id, "基金收支", cast.benefits, UpdateCycle.QUARTERLY);
        add(id, "机构", cast.office, UpdateCycle.ON_CHANGE);
        catalogue.issue(cast.zhou, id, LocalDate.of(2026, 1, 5));
        assertThat(missing(cast.benefits)).containsExactly("基金收支 尚未公开");

        catalogue.renew(cast.zhou, row, LocalDate.of(2025, 12, 2));
        assertThat(missing(cast.benefits)).isEmpty();
        clock.isOn(Cast.TODAY.plusDays(1));
        assertThat(missing(cast.benefits)).containsExactly("基金收支 应更新未更新");
        assertThat(missing(cast.office)).containsExactly("机构 尚未公开");
        assertThat(catalogue.missing(cast.zhou, cast.county.id(), null)).hasSize(2);
        refuses(CatalogueRefusal.RENEWED_LATER, () -> catalogue.renew(cast.zhou, row, Cast.TODAY.plusDays(2)));
    }

    @Test
    void what_is_published_in_a_column_renews_its_rows_in_force_and_no_other() {
        var column = column();
        var old = catalogue.draft(cast.zhou, 2025);
        var oldRow = add(old, "统计", cast.office, UpdateCycle.MONTHLY);
        catalogue.assign(cast.zhou, oldRow, cast.office, UpdateCycle.MONTHLY, column);
        catalogue.issue(cast.zhou, old, LocalDate.of(2025, 1, 5));
        var id = catalogue.draft(cast.zhou, 2026);
        var row = catalogue.entries(cast.zhou, id).getFirst().id();
        var other = add(id, "别的", cast.office, UpdateCycle.MONTHLY);
        catalogue.issue(cast.zhou, id, LocalDate.of(2026, 1, 5));

        assertThat(renewed(column, Cast.TODAY)).isEqualTo(1);

        assertThat(catalogue.entry(cast.zhou, row).care().renewedOn()).isEqualTo(Cast.TODAY);
        assertThat(catalogue.entry(cast.zhou, other).care().renewedOn()).isNull();
        assertThat(catalogue.entry(cast.zhou, oldRow).care().renewedOn()).isNull();
        assertThat(renewed(column, Cast.TODAY.minusDays(1))).isZero();
        assertThat(catalogue.entry(cast.zhou, row).care().renewedOn()).isEqualTo(Cast.TODAY);
    }

    @Test
    void what_falls_due_within_thirty_days_is_asked_of_the_liaison_of_its_unit() {
        liaisons.appoint(cast.zhou, cast.benefits, cast.luo.id(), Cast.TODAY);
        var id = catalogue.draft(cast.zhou, 2026);
        var never = add(id, "从未", cast.benefits, UpdateCycle.ON_CHANGE);
        var monthly = add(id, "每月", cast.benefits, UpdateCycle.MONTHLY);
        var yearly = add(id, "每年", cast.benefits, UpdateCycle.YEARLY);
        assertThat(due()).isEmpty();
        catalogue.issue(cast.zhou, id, Cast.TODAY);
        catalogue.renew(cast.zhou, monthly, LocalDate.of(2026, 2, 20));
        catalogue.renew(cast.zhou, yearly, LocalDate.of(2025, 4, 2));

        assertThat(due()).extracting(Duty::subject).containsExactly("从未", "每月");
        assertThat(due()).allSatisfy(it -> {
            assertThat(it.isOf(cast.luo)).isTrue();
            assertThat(it.isOf(cast.zhou)).isTrue();
            assertThat(it.isOf(cast.he)).isFalse();
            assertThat(it.isOf(cast.neighboursClerk)).isFalse();
        });
        clock.isOn(Cast.TODAY.plusDays(1));
        assertThat(due()).extracting(Duty::subject).containsExactly("从未", "每月", "每年");
        catalogue.renew(cast.zhou, never, Cast.TODAY);
        assertThat(due()).extracting(Duty::subject).containsExactly("每月", "每年");
    }

    @Test
    void a_table_is_read_without_changing_anything_until_somebody_agrees() {
        var id = catalogue.draft(cast.zhou, 2026);
        var table = bytes(HEADER + "综合政务,机构信息,机关简介,名称,条例,办公室,每年\n,,机关职能,,条例,,\n,,领导信息,姓名,条例,无此科,\n");

        var plan = catalogue.propose(cast.zhou, id, "目录.csv", table);

        assertThat(plan.count(Effect.ADDED)).isEqualTo(1);
        assertThat(plan.faults())
                .extracting(it -> it.number() + " " + it.sentence())
                .containsExactly("3 缺少公开内容", "4 本机关没有“无此科”这个科室");
        assertThat(catalogue.entries(cast.zhou, id)).isEmpty();
        refuses(CatalogueRefusal.NOTHING_HELD, () -> catalogue.enter(cast.zhou, id, "另一个文件"));
        catalogue.enter(cast.zhou, id, plan.digest());
        assertThat(catalogue.entries(cast.zhou, id))
                .singleElement()
                .satisfies(
                        it -> assertThat(it.care()).isEqualTo(new Care(cast.office, UpdateCycle.YEARLY, null, null)));
        refuses(CatalogueRefusal.NOTHING_HELD, () -> catalogue.enter(cast.zhou, id, plan.digest()));
    }

    @Test
    void the_same_table_again_changes_nothing_and_leaves_no_trace() {
        var id = catalogue.draft(cast.zhou, 2026);
        var table = bytes(HEADER + "综合政务,机构信息,机关简介,名称,条例,办公室,每年\n综合政务,机构信息,机关职能,职能,条例,,\n");
        catalogue.enter(
                cast.zhou, id, catalogue.propose(cast.zhou, id, "a.csv", table).digest());
        var row = catalogue.entries(cast.zhou, id).getFirst();
        catalogue.renew(cast.zhou, row.id(), Cast.TODAY);
        catalogue.assign(cast.zhou, row.id(), cast.office, UpdateCycle.YEARLY, column());
        var before = catalogue.entries(cast.zhou, id);
        var entries = trailLength();

        var plan = catalogue.propose(cast.zhou, id, "a.csv", table);
        catalogue.enter(cast.zhou, id, plan.digest());

        assertThat(plan.count(Effect.SAME)).isEqualTo(2);
        assertThat(plan.changesSomething()).isFalse();
        assertThat(catalogue.entries(cast.zhou, id)).isEqualTo(before);
        assertThat(trailLength()).isEqualTo(entries);
    }

    @Test
    void a_changed_row_is_changed_and_what_the_file_does_not_name_stays() {
        var id = catalogue.draft(cast.zhou, 2026);
        var kept = add(id, "留下", cast.office, UpdateCycle.MONTHLY);
        var table = HEADER + "综合政务,机构信息,机关简介,名称,条例,办公室,每年\n";
        catalogue.enter(
                cast.zhou,
                id,
                catalogue.propose(cast.zhou, id, "a.csv", bytes(table)).digest());

        var plan = catalogue.propose(cast.zhou, id, "a.csv", bytes(table.replace("名称,条例", "名称；地址,条例")));
        catalogue.enter(cast.zhou, id, plan.digest());

        assertThat(plan.count(Effect.CHANGED)).isEqualTo(1);
        assertThat(plan.left()).isEqualTo(1);
        assertThat(catalogue.entries(cast.zhou, id))
                .extracting(it -> it.content().elements())
                .containsExactly("要素", "名称；地址");
        assertThat(catalogue.entry(cast.zhou, kept).care().cycle()).isEqualTo(UpdateCycle.MONTHLY);
    }

    @Test
    void a_workbook_and_a_table_in_gb18030_are_read_alike() {
        var id = catalogue.draft(cast.zhou, 2026);
        var row = List.of(
                "1", "综合政务", "机构信息", "", "", "名称", "条例", "20个工作日", "本局", "政府网站、政府公报", "全社会", "主动", "县级", "办公室", "每年");
        var workbook = Xlsx.bytes("目录", CatalogueTable.HEADER, List.of(row));
        var plan = catalogue.propose(cast.zhou, id, "目录.xlsx", workbook);
        assertThat(plan.faults()).isEmpty();
        catalogue.enter(cast.zhou, id, plan.digest());

        var text = String.join(",", CatalogueTable.HEADER) + "\r\n" + String.join(",", row) + "\r\n";
        var again = catalogue.propose(cast.zhou, id, "目录.csv", text.getBytes(Charset.forName("GB18030")));

        assertThat(again.faults()).isEmpty();
        assertThat(again.steps())
                .extracting(it -> it.entry())
                .containsExactlyElementsOf(catalogue.entries(cast.zhou, id));
        assertThat(again.count(Effect.SAME)).isEqualTo(1);
    }

    @Test
    void what_is_no_table_is_refused_in_words() throws IOException {
        var id = catalogue.draft(cast.zhou, 2026);

        refuses(CatalogueRefusal.NO_TABLE, () -> propose(id, new byte[0]));
        refuses(CatalogueRefusal.TABLE_UNREADABLE, () -> propose(id, bytes("PK\u0003\u0004 不是压缩包")));
        refuses(CatalogueRefusal.TABLE_UNREADABLE, () -> propose(id, bytes("a,b\u0000c\n")));
        refuses(CatalogueRefusal.TABLE_UNREADABLE, () -> propose(id, zip("word/document.xml", 10)));
        refuses(CatalogueRefusal.TABLE_TOO_LARGE, () -> propose(id, zip("xl/worksheets/sheet1.xml", 80_000_000)));
        refuses(CatalogueRefusal.TABLE_TOO_LARGE, () -> propose(id, new byte[6 * 1024 * 1024]));
        refuses(CatalogueRefusal.TABLE_TOO_LARGE, () -> propose(id, bytes("a\n".repeat(4000))));
        refuses(CatalogueRefusal.TABLE_HAS_NO_HEADER, () -> propose(id, bytes("姓名,电话\n某,1\n")));
    }

    @Test
    void the_neighbour_neither_sees_nor_writes_a_catalogue() {
        var id = catalogue.draft(cast.zhou, 2026);
        var row = add(id, "甲", null, UpdateCycle.ON_CHANGE);
        var theirs = cast.neighboursClerk;

        assertThatThrownBy(() -> catalogue.edition(theirs, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> catalogue.entries(theirs, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> catalogue.entry(theirs, row)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> catalogue.remove(theirs, row)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> catalogue.renew(theirs, row, Cast.TODAY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> catalogue.issue(theirs, id, Cast.TODAY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> catalogue.missing(theirs, cast.county.id(), null))
                .isInstanceOf(NotFound.class);
        var own = catalogue.draft(theirs, 2026);
        var ownRow = catalogue.add(theirs, own, content("乙", "要素"), Care.NONE);
        refuses(
                CatalogueRefusal.OWNER_NOT_HERE,
                () -> catalogue.assign(theirs, ownRow, cast.office, UpdateCycle.YEARLY, null));
        var column = column();
        refuses(
                CatalogueRefusal.COLUMN_NOT_HERE,
                () -> catalogue.assign(theirs, ownRow, null, UpdateCycle.YEARLY, column));
    }

    private long add(long edition, String name, @Nullable UnitId unit, UpdateCycle cycle) {
        return catalogue.add(cast.zhou, edition, content(name, "要素"), new Care(unit, cycle, null, null));
    }

    private static Content content(String name, String elements) {
        return new Content(
                "综合政务",
                name,
                "",
                "",
                elements,
                "条例",
                "20个工作日",
                "本局",
                Set.of(Carrier.WEBSITE),
                Audience.EVERYBODY,
                Way.OWN_ACCORD,
                "县级");
    }

    private ColumnId column() {
        return columns.open(
                cast.zhou, null, false, new ColumnHandling.Description("栏目", "说明", Rhythm.FIXED, null, Set.of(), 1));
    }

    private List<String> missing(UnitId unit) {
        return door.missing(cast.county.id(), unit).stream()
                .map(it -> it.name() + " " + it.standing())
                .toList();
    }

    private int renewed(ColumnId column, LocalDate on) {
        Integer count = together.execute(_ -> door.renewed(column, on));
        return count == null ? -1 : count;
    }

    private List<Duty> due() {
        return duties.open(Scope.below(cast.province.branch()));
    }

    private long trailLength() {
        return jdbc.sql("select count(*) from trail.entry").query(Long.class).single();
    }

    private void propose(long edition, byte[] bytes) {
        catalogue.propose(cast.zhou, edition, "表", bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, int size) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
        }
        return out.toByteArray();
    }
}
