package gongkai.organisation.handling;

import static gongkai.Refusals.refuses;
import static gongkai.organisation.domain.OrganisationRefusal.ENDS_BEFORE_START;
import static gongkai.organisation.domain.OrganisationRefusal.IS_LIAISON;
import static gongkai.organisation.domain.OrganisationRefusal.LEAVES_LATER;
import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.sunday;
import static gongkai.statute.Day.tuesday;
import static gongkai.statute.Day.wednesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.NotFound;
import gongkai.access.PersonId;
import gongkai.organisation.Cast;
import gongkai.organisation.PersonLeft;
import gongkai.organisation.Staff;
import gongkai.organisation.domain.HandoverItem;
import gongkai.organisation.domain.Posting.Engagement;
import gongkai.organisation.domain.StaffLine;
import gongkai.organisation.handling.HandoverHandling.NewHandover;
import gongkai.organisation.handling.HandoverHandling.NewItem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@WholeOffice
@RecordApplicationEvents
class PeopleHandlingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    PeopleHandling people;

    @Autowired
    LiaisonHandling liaisons;

    @Autowired
    HandoverHandling handovers;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    Cast cast;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
    }

    @Test
    void the_staff_list_of_a_day_counts_those_of_that_day() {
        var newcomer = people.join(cast.zhou, cast.county.id(), "蒋珊", "", monday("2026-03-02"));
        people.post(cast.zhou, newcomer, cast.benefits, "科员", Engagement.FULL_TIME, tuesday("2026-03-03"));
        var han = people.postings(cast.zhou, cast.han.id()).getFirst().id();
        people.endPosting(cast.zhou, cast.han.id(), han, tuesday("2026-03-03"));

        assertThat(counted(monday("2026-03-02"), Engagement.FULL_TIME)).containsExactly("周敏");
        assertThat(counted(tuesday("2026-03-03"), Engagement.FULL_TIME)).containsExactlyInAnyOrder("周敏", "蒋珊");
        assertThat(counted(tuesday("2026-03-03"), Engagement.PART_TIME)).containsExactlyInAnyOrder("韩志远", "罗文静");
        assertThat(counted(wednesday("2026-03-04"), Engagement.PART_TIME)).containsExactly("罗文静");
        assertThat(counted(wednesday("2026-03-04"), Engagement.NONE)).containsExactly("何晓燕");
    }

    @Test
    void whoever_leaves_works_their_last_day_and_no_longer() {
        people.leave(cast.zhou, cast.he.id(), monday("2026-03-02"));

        assertThat(events.stream(PersonLeft.class))
                .containsExactly(new PersonLeft(cast.he.id(), cast.county.branch(), cast.zhou));
        assertThat(works(cast.he.id(), monday("2026-03-02"))).isTrue();
        assertThat(works(cast.he.id(), tuesday("2026-03-03"))).isFalse();
        assertThat(counted(tuesday("2026-03-03"), Engagement.NONE)).isEmpty();
    }

    /** The account ends when the leaving is registered, so that a day to come would end it too early. */
    @Test
    void a_leaving_is_registered_on_its_day_or_later() {
        refuses(LEAVES_LATER, () -> people.leave(cast.zhou, cast.he.id(), tuesday("2026-03-03")));
        refuses(ENDS_BEFORE_START, () -> people.leave(cast.zhou, cast.he.id(), LocalDate.of(2025, 1, 1)));

        assertThat(events.stream(PersonLeft.class)).isEmpty();
        people.leave(cast.zhou, cast.he.id(), sunday("2026-03-01"));
    }

    /** Otherwise the one who hands over could not confirm any more, and the unit would be without a liaison unseen. */
    @Test
    void a_liaison_hands_over_before_leaving() {
        liaisons.appoint(cast.zhou, cast.benefits, cast.luo.id(), Cast.TODAY);
        refuses(IS_LIAISON, () -> people.leave(cast.zhou, cast.luo.id(), Cast.TODAY));

        var id = handovers.start(
                cast.zhou,
                new NewHandover(
                        cast.benefits,
                        cast.he.id(),
                        "调离",
                        true,
                        List.of(new NewItem(HandoverItem.Kind.REGISTER, "台账"))));
        handovers.confirm(cast.he, id, 1);
        refuses(IS_LIAISON, () -> people.leave(cast.zhou, cast.luo.id(), Cast.TODAY));
        handovers.confirm(cast.luo, id, 1);
        people.leave(cast.zhou, cast.luo.id(), Cast.TODAY);

        assertThat(works(cast.luo.id(), tuesday("2026-03-03"))).isFalse();
    }

    @Test
    void reading_somebodys_telephone_leaves_a_trace_and_listing_names_does_not() {
        var before = entries();
        people.of(cast.zhou, cast.county.id());
        people.staff(cast.zhou, cast.county.id(), Cast.TODAY);
        assertThat(entries()).isEqualTo(before);

        people.get(cast.zhou, cast.luo.id());
        people.export(cast.zhou, cast.county.id(), Cast.TODAY);

        assertThat(entries()).isEqualTo(before + 2);
    }

    @Test
    void the_neighbour_finds_nobody() {
        assertThatThrownBy(() -> people.get(cast.neighboursClerk, cast.luo.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.leave(cast.neighboursClerk, cast.luo.id(), Cast.TODAY))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        people.post(cast.zhou, cast.luo.id(), cast.neighboursOffice, "科员", Engagement.NONE, Cast.TODAY))
                .isInstanceOf(NotFound.class);
    }

    private List<String> counted(LocalDate day, Engagement engagement) {
        return people.staff(cast.zhou, cast.county.id(), day).stream()
                .filter(it -> it.engagement() == engagement)
                .map(StaffLine::name)
                .toList();
    }

    private boolean works(PersonId person, LocalDate day) {
        clock.isOn(day);
        return staff.find(person).orElseThrow().works();
    }

    private long entries() {
        return jdbc.sql("select number from trail.head").query(Long.class).single();
    }
}
