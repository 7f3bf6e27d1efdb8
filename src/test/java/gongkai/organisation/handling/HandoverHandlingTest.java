package gongkai.organisation.handling;

import static gongkai.organisation.domain.OrganisationRefusal.ALREADY_CONFIRMED;
import static gongkai.organisation.domain.OrganisationRefusal.BEFORE_COMPLETION;
import static gongkai.organisation.domain.OrganisationRefusal.HANDOVER_UNDER_WAY;
import static gongkai.organisation.domain.OrganisationRefusal.IN_THE_FUTURE;
import static gongkai.organisation.domain.OrganisationRefusal.NOT_IN_THIS_STATE;
import static gongkai.organisation.domain.OrganisationRefusal.NOT_OF_THIS_UNIT;
import static gongkai.organisation.domain.OrganisationRefusal.NOT_YOUR_HANDOVER;
import static gongkai.organisation.domain.OrganisationRefusal.NO_ITEMS;
import static gongkai.organisation.domain.OrganisationRefusal.RECEIPT_IS_THERE;
import static gongkai.organisation.domain.OrganisationRefusal.SAME_PERSON;
import static gongkai.organisation.domain.OrganisationRefusal.UNIT_HAS_NO_LIAISON;
import static gongkai.statute.Day.friday;
import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.thursday;
import static gongkai.statute.Day.tuesday;
import static gongkai.statute.Day.wednesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.Refusals;
import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.PersonId;
import gongkai.access.Scope;
import gongkai.access.UnitId;
import gongkai.calendars.Calendars;
import gongkai.calendars.Due;
import gongkai.calendars.Duty;
import gongkai.organisation.Cast;
import gongkai.organisation.HandoverCompleted;
import gongkai.organisation.Units;
import gongkai.organisation.domain.Filing;
import gongkai.organisation.domain.Handover;
import gongkai.organisation.domain.HandoverItem;
import gongkai.organisation.handling.HandoverHandling.NewHandover;
import gongkai.organisation.handling.HandoverHandling.NewItem;
import gongkai.statute.Deadline.Standing;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@WholeOffice
@RecordApplicationEvents
class HandoverHandlingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    HandoverHandling handovers;

    @Autowired
    LiaisonHandling liaisons;

    @Autowired
    OrganisationDuties duties;

    @Autowired
    Calendars calendars;

    @Autowired
    Units units;

    @Autowired
    ApplicationEvents events;

    Cast cast;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
        liaisons.appoint(cast.zhou, cast.benefits, cast.luo.id(), Cast.TODAY);
    }

    @Test
    void the_liaison_changes_only_when_both_have_confirmed_every_item() {
        var id = start();
        clock.isOn(tuesday("2026-03-03"));

        confirm(cast.luo, id, 1, 2);
        confirm(cast.he, id, 1);
        assertThat(liaison()).isEqualTo(cast.luo.id());
        assertThat(events.stream(HandoverCompleted.class)).isEmpty();
        confirm(cast.he, id, 2);

        assertThat(liaison()).isEqualTo(cast.he.id());
        assertThat(events.stream(HandoverCompleted.class))
                .containsExactly(new HandoverCompleted(cast.luo.id(), cast.he.id(), cast.county.branch(), true));
        assertThat(handovers.get(cast.zhou, id)).isInstanceOf(Handover.Completed.class);
    }

    @Test
    void the_old_liaison_holds_up_to_the_day_before_and_the_new_one_from_the_day() {
        var id = start();
        clock.isOn(friday("2026-03-06"));
        confirm(cast.luo, id, 1, 2);
        confirm(cast.he, id, 1, 2);

        clock.isOn(thursday("2026-03-05"));
        assertThat(liaisons.current(cast.zhou, cast.county.id()))
                .extracting(it -> it.person())
                .containsExactly(cast.luo.id());
        clock.isOn(friday("2026-03-06"));
        assertThat(liaisons.current(cast.zhou, cast.county.id()))
                .extracting(it -> it.person())
                .containsExactly(cast.he.id());
    }

    @Test
    void nobody_confirms_for_the_other_party() {
        var id = start();

        confirm(cast.luo, id, 1, 2);

        Refusals.refuses(ALREADY_CONFIRMED, () -> handovers.confirm(cast.luo, id, 1));
        Refusals.refuses(ALREADY_CONFIRMED, () -> handovers.confirm(cast.he, id, 99));
        assertThat(handovers.get(cast.zhou, id)).isInstanceOf(Handover.UnderWay.class);
    }

    /** A liaison who fell ill has no account to confirm with. */
    @Test
    void the_head_of_the_office_confirms_for_a_party_that_cannot_come() {
        var id = start();
        confirm(cast.he, id, 1, 2);

        handovers.confirmFor(cast.han, id, cast.luo.id(), "因病住院");

        assertThat(handovers.get(cast.zhou, id)).isInstanceOf(Handover.Completed.class);
        assertThatThrownBy(() -> handovers.confirmFor(cast.zhou, id, cast.luo.id(), "因病住院"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_answer_of_the_superior_organ_may_come_later_and_once() {
        var id = start();
        confirm(cast.luo, id, 1, 2);
        confirm(cast.he, id, 1, 2);
        handovers.file(cast.zhou, id, new Filing(clock.today(), "报告", ""));

        handovers.receive(cast.zhou, id, "已收悉");

        Refusals.refuses(RECEIPT_IS_THERE, () -> handovers.receive(cast.zhou, id, "再收"));
    }

    @Test
    void a_third_person_is_refused_and_the_neighbour_finds_nothing() {
        var id = start();

        Refusals.refuses(NOT_YOUR_HANDOVER, () -> handovers.confirm(cast.zhou, id, 1));
        assertThatThrownBy(() -> handovers.confirm(cast.neighboursClerk, id, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handovers.get(cast.neighboursClerk, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handovers.cancel(cast.neighboursClerk, id, "")).isInstanceOf(NotFound.class);
    }

    @Test
    void a_cancelled_handover_changes_nothing_and_takes_no_more_steps() {
        var id = start();
        confirm(cast.luo, id, 1);

        handovers.cancel(cast.zhou, id, "不再轮岗");

        assertThat(liaison()).isEqualTo(cast.luo.id());
        Refusals.refuses(NOT_IN_THIS_STATE, () -> handovers.confirm(cast.he, id, 1));
        Refusals.refuses(NOT_IN_THIS_STATE, () -> handovers.cancel(cast.zhou, id, ""));
        Refusals.refuses(NOT_IN_THIS_STATE, () -> handovers.file(cast.zhou, id, filedOn(Cast.TODAY)));
        assertThat(start()).isNotEqualTo(id);
    }

    @Test
    void nothing_is_filed_before_it_is_complete() {
        var id = start();

        Refusals.refuses(NOT_IN_THIS_STATE, () -> handovers.file(cast.zhou, id, filedOn(Cast.TODAY)));
    }

    @Test
    void a_filing_lies_between_the_completion_and_today() {
        clock.isOn(tuesday("2026-03-03"));
        var id = complete();
        clock.isOn(thursday("2026-03-05"));

        Refusals.refuses(BEFORE_COMPLETION, () -> handovers.file(cast.zhou, id, filedOn(monday("2026-03-02"))));
        Refusals.refuses(IN_THE_FUTURE, () -> handovers.file(cast.zhou, id, filedOn(friday("2026-03-06"))));
        handovers.file(cast.zhou, id, filedOn(wednesday("2026-03-04")));

        assertThat(handovers.get(cast.zhou, id))
                .isInstanceOfSatisfying(
                        Handover.Filed.class,
                        it -> assertThat(it.filing()).isEqualTo(filedOn(wednesday("2026-03-04"))));
    }

    @Test
    void the_day_of_completion_and_today_are_days_of_filing_too() {
        var first = complete();
        handovers.file(cast.zhou, first, filedOn(Cast.TODAY));

        assertThat(handovers.get(cast.zhou, first)).isInstanceOf(Handover.Filed.class);
    }

    @Test
    void a_handover_needs_a_liaison_a_successor_of_the_unit_and_something_to_hand_over() {
        Refusals.refuses(UNIT_HAS_NO_LIAISON, () -> handovers.start(cast.zhou, of(cast.office, cast.han.id())));
        Refusals.refuses(SAME_PERSON, () -> handovers.start(cast.zhou, of(cast.benefits, cast.luo.id())));
        Refusals.refuses(NOT_OF_THIS_UNIT, () -> handovers.start(cast.zhou, of(cast.benefits, cast.han.id())));
        Refusals.refuses(
                NO_ITEMS,
                () -> handovers.start(
                        cast.zhou, new NewHandover(cast.benefits, cast.he.id(), "岗位轮换", false, List.of())));
        start();
        Refusals.refuses(HANDOVER_UNDER_WAY, () -> start());
    }

    @Test
    void each_party_is_asked_as_long_as_it_has_something_to_confirm() {
        var id = start();
        assertThat(asked()).containsExactlyInAnyOrder(cast.luo.id(), cast.he.id());

        confirm(cast.luo, id, 1, 2);
        assertThat(asked()).containsExactly(cast.he.id());

        confirm(cast.he, id, 1, 2);
        assertThat(asked()).isEmpty();
    }

    /** One working day after Thursday, 30 April, lies behind the five days of the May holiday. */
    @Test
    void a_filing_is_due_one_working_day_after_completion_even_across_a_holiday() {
        clock.isOn(thursday("2026-04-30"));
        var id = complete();

        assertThat(filing().due().on(calendars.at(cast.county.branch())).orElseThrow())
                .satisfies(it -> {
                    assertThat(it.lastDay()).isEqualTo(wednesday("2026-05-06"));
                    assertThat(it.on(tuesday("2026-05-05"))).isEqualTo(Standing.RUNNING);
                    assertThat(it.on(wednesday("2026-05-06"))).isEqualTo(Standing.DUE_TODAY);
                    assertThat(it.on(thursday("2026-05-07"))).isEqualTo(Standing.OVERDUE);
                });
        assertThat(filing().isOf(cast.zhou)).isTrue();
        assertThat(filing().isOf(cast.neighboursClerk)).isFalse();
        assertThat(filing().isOf(cast.luo)).isFalse();

        clock.isOn(thursday("2026-05-07"));
        handovers.file(cast.zhou, id, filedOn(thursday("2026-05-07")));
        assertThat(duties.open(Scope.below(cast.province.branch())))
                .extracting(Duty::what)
                .doesNotContain("人员变动向上级备案");
    }

    @Test
    void a_handover_under_way_has_no_day() {
        start();

        assertThat(confirmations())
                .hasSize(1)
                .allSatisfy(it -> assertThat(it.due()).isEqualTo(new Due.Soon()));
    }

    private long complete() {
        var id = start();
        confirm(cast.luo, id, 1, 2);
        confirm(cast.he, id, 1, 2);
        return id;
    }

    private long start() {
        return handovers.start(cast.zhou, of(cast.benefits, cast.he.id()));
    }

    private static NewHandover of(UnitId unit, PersonId to) {
        return new NewHandover(
                unit,
                to,
                "岗位轮换",
                true,
                List.of(new NewItem(HandoverItem.Kind.ACCOUNT, "账号"), new NewItem(HandoverItem.Kind.REGISTER, "台账")));
    }

    private void confirm(Actor party, long id, int... numbers) {
        for (var number : numbers) {
            handovers.confirm(party, id, number);
        }
    }

    private PersonId liaison() {
        return units.liaisonOf(cast.benefits).orElseThrow();
    }

    private List<PersonId> asked() {
        return confirmations().stream().flatMap(it -> it.persons().stream()).toList();
    }

    private List<Duty> confirmations() {
        return duties.open(Scope.below(cast.province.branch())).stream()
                .filter(it -> it.what().equals("确认工作交接"))
                .toList();
    }

    private Duty filing() {
        return duties.open(Scope.below(cast.province.branch())).stream()
                .filter(it -> it.what().equals("人员变动向上级备案"))
                .findFirst()
                .orElseThrow();
    }

    private static Filing filedOn(LocalDate day) {
        return new Filing(day, "澄医保函〔2026〕3号", "");
    }
}
