package gongkai.organisation.store;

import static gongkai.statute.Day.friday;
import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.tuesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.WholeOffice;
import gongkai.access.PersonId;
import gongkai.access.Scope;
import gongkai.organisation.Cast;
import gongkai.organisation.domain.Filing;
import gongkai.organisation.domain.Handover;
import gongkai.organisation.domain.Handover.Completed;
import gongkai.organisation.domain.Handover.UnderWay;
import gongkai.organisation.domain.HandoverCase;
import gongkai.organisation.domain.HandoverItem;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

@WholeOffice
class PgHandoverStoreTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    PgHandoverStore store;

    Cast cast;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
    }

    @ParameterizedTest
    @MethodSource
    void keeps_every_state_as_it_was(String state, UnaryOperator<Handover> steps) {
        var loaded = store.find(started()).orElseThrow();
        var next = steps.apply(loaded.handover());

        store.replace(loaded, next);

        assertThat(store.find(next.dossier().id()).orElseThrow().handover()).isEqualTo(next);
    }

    static Stream<Arguments> keeps_every_state_as_it_was() {
        return Stream.of(
                state("under way", it -> it),
                state("half confirmed", it -> it.confirm(it.dossier().from(), 1, monday("2026-03-02"))),
                state("completed", PgHandoverStoreTest::completed),
                state("filed", it -> completed(it).file(new Filing(friday("2026-03-06"), "澄医保函〔2026〕3号", ""))),
                state("cancelled", it -> it.cancel(tuesday("2026-03-03"), "不再轮岗")));
    }

    @Test
    void a_write_over_somebody_elses_is_refused() {
        var stale = store.find(started()).orElseThrow();
        var handover = (UnderWay) stale.handover();
        store.replace(stale, handover.confirm(cast.luo.id(), 1, Cast.TODAY));

        assertThatThrownBy(() -> store.replace(stale, handover.cancel(Cast.TODAY, "不再轮岗")))
                .isInstanceOf(OptimisticLockingFailureException.class);

        assertThat(store.find(handover.dossier().id()).orElseThrow().handover()).isInstanceOf(UnderWay.class);
    }

    @Test
    void a_unit_has_one_open_handover_whoever_asks_the_database() {
        started();

        assertThatThrownBy(this::started).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(store.isUnderWay(cast.benefits)).isTrue();
        assertThat(store.isUnderWay(cast.office)).isFalse();
    }

    @Test
    void what_is_under_way_or_not_yet_filed_is_unfinished() {
        var loaded = store.find(started()).orElseThrow();
        var complete = completed((UnderWay) loaded.handover());
        store.replace(loaded, complete);
        assertThat(store.unfinished(Scope.below(cast.city.branch()))).containsExactly(complete);

        var filed = complete.file(new Filing(friday("2026-03-06"), "3号", "收悉"));
        store.replace(store.find(complete.dossier().id()).orElseThrow(), filed);
        assertThat(store.unfinished(Scope.below(cast.city.branch()))).isEmpty();
        assertThat(store.of(cast.county.id())).containsExactly(filed);
    }

    private long started() {
        return store.start(
                new HandoverCase(
                        0, cast.county.id(), cast.benefits, cast.luo.id(), cast.he.id(), Cast.TODAY, "岗位轮换", true),
                List.of(
                        new HandoverItem(1, HandoverItem.Kind.ACCOUNT, "账号", null, null),
                        new HandoverItem(2, HandoverItem.Kind.ARCHIVE, "档案", null, null)));
    }

    private static Completed completed(UnderWay it) {
        BiFunction<Handover, PersonId, Handover> both = (handover, who) ->
                ((UnderWay) ((UnderWay) handover).confirm(who, 1, Cast.TODAY)).confirm(who, 2, tuesday("2026-03-03"));
        return (Completed)
                both.apply(both.apply(it, it.dossier().from()), it.dossier().to());
    }

    private static Arguments state(String name, Function<UnderWay, Handover> steps) {
        UnaryOperator<Handover> walk = it -> steps.apply((UnderWay) it);
        return Arguments.of(name, walk);
    }
}
