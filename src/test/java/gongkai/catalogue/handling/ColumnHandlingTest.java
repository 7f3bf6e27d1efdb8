package gongkai.catalogue.handling;

import static gongkai.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.NotFound;
import gongkai.catalogue.Category;
import gongkai.catalogue.Column;
import gongkai.catalogue.ColumnId;
import gongkai.catalogue.Columns;
import gongkai.catalogue.FixedColumn;
import gongkai.catalogue.Rhythm;
import gongkai.catalogue.SyncRule;
import gongkai.catalogue.domain.CatalogueRefusal;
import gongkai.catalogue.handling.ColumnHandling.Description;
import gongkai.catalogue.store.PgColumnStore;
import gongkai.organisation.Cast;
import gongkai.published.Articles;
import gongkai.published.PublicColumn;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;

@WholeOffice
class ColumnHandlingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    ColumnHandling handling;

    @Autowired
    Columns columns;

    @Autowired
    Articles articles;

    @Autowired
    PgColumnStore store;

    Cast cast;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
    }

    @Test
    void one_press_makes_exactly_the_four_fixed_columns_and_eleven_kinds_below_one_of_them() {
        handling.setUp(cast.zhou);

        var all = columns.of(cast.county.id());
        assertThat(all.stream().filter(it -> it.fixed() != null))
                .extracting(Column::name)
                .containsExactly("政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报");
        var statutory = fixed(FixedColumn.STATUTORY);
        assertThat(all.stream().filter(it -> statutory.id().equals(it.parent())))
                .extracting(Column::category)
                .containsExactly(Category.values());
        assertThat(all.stream().filter(Column::news)).extracting(Column::name).containsExactly("工作动态", "通知公告");
        assertThat(all).allSatisfy(it -> assertThat(it.note()).isNotBlank());
        refuses(CatalogueRefusal.TREE_IS_THERE, () -> handling.setUp(cast.han));
    }

    /** The cast has no unit for prices and purchasing by that name, and no centre by its full name. */
    @Test
    void owners_are_found_by_name_and_what_has_none_is_listed() {
        var orphaned = handling.setUp(cast.zhou);

        assertThat(named("财政预决算").lead()).isEqualTo(cast.units.get(1));
        assertThat(named("待遇调整").lead()).isEqualTo(cast.benefits);
        assertThat(named("基金监管").lead()).isEqualTo(cast.units.get(5));
        assertThat(named("规范性文件").lead()).isNull();
        assertThat(named("规范性文件").joint()).containsExactlyInAnyOrderElementsOf(cast.units);
        assertThat(orphaned).isEmpty();

        assertThat(handling.setUp(cast.neighboursClerk))
                .extracting(Column::name)
                .contains("财政预决算", "基金监管")
                .doesNotContain("机关职能");
    }

    @Test
    void the_names_of_the_four_never_change_and_they_are_never_closed() {
        handling.setUp(cast.zhou);
        var guide = fixed(FixedColumn.GUIDE);

        refuses(CatalogueRefusal.NAME_IS_FIXED, () -> handling.describe(cast.zhou, guide.id(), described("指南")));
        refuses(CatalogueRefusal.FIXED_STAYS, () -> handling.close(cast.zhou, guide.id(), Cast.TODAY));
        handling.describe(cast.zhou, guide.id(), described("政府信息公开指南"));
        assertThat(columns.find(guide.id()).orElseThrow().note()).isEqualTo("说明");
    }

    @Test
    void news_do_not_go_below_the_four_and_anything_else_does() {
        handling.setUp(cast.zhou);
        var category = named(Category.NINTH.label());

        refuses(
                CatalogueRefusal.NEWS_IN_PLATFORM,
                () -> handling.open(cast.zhou, category.id(), true, described("活动")));
        refuses(
                CatalogueRefusal.NEWS_IN_PLATFORM,
                () -> handling.open(cast.zhou, fixed(FixedColumn.RULES).id(), true, described("活动")));
        var id = handling.open(cast.zhou, category.id(), false, described("异地就医"));
        var news = handling.open(cast.zhou, named("工作动态").id(), true, described("党建"));

        assertThat(columns.path(id)).isEqualTo("法定主动公开内容 › 医疗保障重点领域 › 异地就医");
        assertThat(columns.find(id).orElseThrow().category()).isEqualTo(Category.NINTH);
        assertThat(columns.find(news).orElseThrow().category()).isNull();
    }

    @Test
    void a_column_is_closed_from_a_day_on_after_those_below_it_and_stays_readable() {
        var parent = handling.open(cast.zhou, null, false, described("专题"));
        var child = handling.open(cast.zhou, parent, false, described("子专题"));

        refuses(CatalogueRefusal.HAS_OPEN_BELOW, () -> handling.close(cast.zhou, parent, Cast.TODAY));
        refuses(CatalogueRefusal.CLOSES_IN_THE_PAST, () -> handling.close(cast.zhou, child, Cast.TODAY.minusDays(1)));
        handling.close(cast.zhou, child, Cast.TODAY.plusDays(1));

        assertThat(columns.open(cast.county.id())).extracting(Column::id).contains(child);
        assertThat(columns.leaves(cast.county.id())).extracting(Column::id).containsExactly(child);
        clock.isOn(Cast.TODAY.plusDays(1));
        assertThat(columns.open(cast.county.id())).extracting(Column::id).containsExactly(parent);
        assertThat(columns.leaves(cast.county.id())).extracting(Column::id).containsExactly(parent);
        assertThat(columns.of(cast.county.id())).extracting(Column::id).containsExactly(parent, child);
        assertThat(articles.columns(cast.county.id()))
                .extracting(PublicColumn::id)
                .contains(child.value());
        refuses(CatalogueRefusal.CLOSED_ALREADY, () -> handling.close(cast.zhou, child, Cast.TODAY.plusDays(2)));
        refuses(CatalogueRefusal.PARENT_IS_CLOSED, () -> handling.open(cast.zhou, child, false, described("孙专题")));
        handling.open(cast.zhou, parent, false, described("子专题"));
    }

    @Test
    void siblings_have_different_names_and_the_tree_has_four_levels() {
        var one = handling.open(cast.zhou, null, false, described("甲"));
        refuses(CatalogueRefusal.NAME_TAKEN, () -> handling.open(cast.zhou, null, false, described("甲")));
        var two = handling.open(cast.zhou, one, false, described("甲"));
        var three = handling.open(cast.zhou, two, false, described("甲"));
        var four = handling.open(cast.zhou, three, false, described("甲"));

        refuses(CatalogueRefusal.TOO_DEEP, () -> handling.open(cast.zhou, four, false, described("甲")));
        var other = handling.open(cast.zhou, null, false, described("乙"));
        refuses(CatalogueRefusal.NAME_TAKEN, () -> handling.describe(cast.zhou, other, described("甲")));
    }

    @Test
    void only_units_of_the_organ_own_its_columns() {
        var theirs = new Description("丙", "说明", Rhythm.FIXED, cast.neighboursOffice, Set.of(), 1);
        var jointly = new Description("丙", "说明", Rhythm.FIXED, null, Set.of(cast.neighboursOffice), 1);

        refuses(CatalogueRefusal.OWNER_NOT_HERE, () -> handling.open(cast.zhou, null, false, theirs));
        refuses(CatalogueRefusal.OWNER_NOT_HERE, () -> handling.open(cast.zhou, null, false, jointly));
    }

    @Test
    void everything_about_a_column_is_kept() {
        var id = handling.open(
                cast.zhou,
                null,
                false,
                new Description("财政", "预决算", Rhythm.PERIODIC, cast.office, Set.of(cast.benefits), 1));

        var it = columns.find(id).orElseThrow();
        assertThat(it.sync()).isEqualTo(SyncRule.NONE);
        assertThat(it.rhythm()).isEqualTo(Rhythm.PERIODIC);
        assertThat(it.isOf(cast.office)).isTrue();
        assertThat(it.isOf(cast.benefits)).isTrue();
        assertThat(it.isOf(cast.units.get(5))).isFalse();
    }

    /** No channel is registered here, so that none can be chosen; the unit can. */
    @Test
    void the_rule_of_where_else_items_go_names_only_what_the_organ_has() {
        var id = handling.open(cast.zhou, null, false, described("甲"));

        refuses(
                CatalogueRefusal.CHANNEL_NOT_HERE,
                () -> handling.sync(cast.zhou, id, new SyncRule(Set.of(4711L), null)));
        refuses(
                CatalogueRefusal.SYNC_UNIT_NOT_HERE,
                () -> handling.sync(cast.zhou, id, new SyncRule(Set.of(), cast.neighboursOffice)));
        var rule = new SyncRule(Set.of(), cast.office);
        handling.sync(cast.zhou, id, rule);
        handling.describe(cast.zhou, id, described("乙"));

        assertThat(columns.find(id).orElseThrow().sync()).isEqualTo(rule);
        assertThatThrownBy(() -> handling.sync(cast.neighboursClerk, id, rule)).isInstanceOf(NotFound.class);
    }

    /** The numbers are kept as they are; whether such channels exist is asked when they are chosen. */
    @Test
    void the_channels_of_a_column_are_kept_in_the_database() {
        var id = handling.open(cast.zhou, null, false, described("甲"));
        var loaded = store.find(id).orElseThrow();
        var it = loaded.column();
        store.replace(
                loaded,
                new Column(
                        id,
                        it.organ(),
                        null,
                        null,
                        it.name(),
                        it.note(),
                        it.rhythm(),
                        null,
                        null,
                        Set.of(),
                        false,
                        new SyncRule(Set.of(3L, 9L), cast.office),
                        1,
                        it.openedOn(),
                        null));

        assertThat(columns.find(id).orElseThrow().sync()).isEqualTo(new SyncRule(Set.of(3L, 9L), cast.office));
        assertThatThrownBy(() -> store.replace(loaded, it)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void the_public_sees_the_columns_with_their_new_names() {
        handling.setUp(cast.zhou);
        var it = named("工作动态");

        handling.describe(cast.zhou, it.id(), described("要闻动态"));

        assertThat(articles.column(it.id().value()).orElseThrow().name()).isEqualTo("要闻动态");
        assertThat(articles.columns(cast.county.id()).stream().filter(PublicColumn::fixed))
                .hasSize(4);
        assertThat(articles.site(cast.county.id()).orElseThrow().head()).isNotEmpty();
    }

    @Test
    void the_neighbour_neither_sees_nor_changes_a_column() {
        var id = handling.open(cast.zhou, null, false, described("甲"));

        assertThatThrownBy(() -> handling.get(cast.neighboursClerk, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handling.of(cast.neighboursClerk, cast.county.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handling.describe(cast.neighboursClerk, id, described("乙")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handling.close(cast.neighboursClerk, id, Cast.TODAY))
                .isInstanceOf(NotFound.class);
        refuses(CatalogueRefusal.PARENT_NOT_HERE, () -> handling.open(cast.neighboursClerk, id, false, described("乙")));
        assertThat(columns.find(new ColumnId(4711))).isEmpty();
    }

    private static Description described(String name) {
        return new Description(name, "说明", Rhythm.FIXED, null, Set.of(), 1);
    }

    private Column fixed(FixedColumn column) {
        return columns.of(cast.county.id()).stream()
                .filter(it -> it.fixed() == column)
                .findFirst()
                .orElseThrow();
    }

    private Column named(String name) {
        return columns.of(cast.county.id()).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
