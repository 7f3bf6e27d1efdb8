package gongkai.remedies.handling;

import static gongkai.Refusals.refuses;
import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.thursday;
import static gongkai.statute.Day.tuesday;
import static gongkai.statute.Day.wednesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.PersonId;
import gongkai.access.Scope;
import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.Cases;
import gongkai.applications.domain.Happening;
import gongkai.applications.domain.IdentityKind;
import gongkai.applications.domain.Outcome;
import gongkai.applications.domain.Reception;
import gongkai.applications.domain.State.Redoing;
import gongkai.applications.handling.CaseReading;
import gongkai.applications.handling.TakeOverHandling;
import gongkai.calendars.Duty;
import gongkai.organisation.Cast;
import gongkai.remedies.Venues;
import gongkai.remedies.domain.Cause;
import gongkai.remedies.domain.Column;
import gongkai.remedies.domain.Forum;
import gongkai.remedies.domain.Part;
import gongkai.remedies.domain.Procedure;
import gongkai.remedies.domain.RemedyFilter;
import gongkai.remedies.domain.RemedyRefusal;
import gongkai.remedies.domain.ReportRule;
import gongkai.remedies.domain.Result;
import gongkai.remedies.domain.Route;
import gongkai.remedies.domain.State;
import gongkai.remedies.domain.Step.Appealed;
import gongkai.remedies.domain.Step.Appellant;
import gongkai.remedies.domain.Step.CopyReceived;
import gongkai.remedies.domain.Step.Decided;
import gongkai.remedies.domain.Step.OpinionReceived;
import gongkai.remedies.domain.VenueName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way of a remedy through the bureau, and what it does to the application it is about. */
@WholeOffice
class RemedyFlowTest {

    private static final String NUMBER = "澄医保-2026-7";
    private static final LocalDate SERVED = thursday("2026-03-12");
    private static final LocalDate FILED = monday("2026-03-16");
    private static final LocalDate COPY = wednesday("2026-03-18");

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RemedyHandling remedies;

    @Autowired
    RemedyReading reading;

    @Autowired
    VenueHandling venues;

    @Autowired
    Venues venueOf;

    @Autowired
    RemedyDuties duties;

    @Autowired
    TakeOverHandling takingOver;

    @Autowired
    CaseReading cases;

    @Autowired
    CaseRemedies links;

    Cast cast;
    Actor clerk;
    Actor head;

    @BeforeEach
    void open() {
        jdbc.sql("""
                        truncate remedies.remedy, remedies.serial, remedies.venue_name, remedies.report_rule,
                                 applications.case_file, applications.serial, applications.house_rule cascade
                        """).update();
        cast = Cast.enters(program);
        clerk = cast.zhou;
        head = cast.han;
        clock.isOn(FILED);
    }

    @Test
    void what_the_application_knows_is_taken_from_it() {
        var application = answered(Outcome.R15_PROCESS);

        var file = reading.get(clerk, remedies.register(clerk, cast.county.id(), about(NUMBER)));

        assertThat(file.brief().caseId()).isEqualTo(application);
        assertThat(file.brief().outcome()).isEqualTo(Outcome.R15_PROCESS);
        assertThat(file.brief().act()).isEqualTo("澄医保依复〔2026〕7号");
        assertThat(file.brief().since()).isEqualTo(SERVED);
        assertThat(file.brief().claimant()).isEqualTo("王某");
        assertThat(links.of(clerk, application))
                .hasSize(2)
                .first()
                .satisfies(it -> assertThat(it.href()).isEqualTo("/desk/remedies/" + file.id()));
    }

    @Test
    void a_case_is_found_by_its_number_however_many_newer_ones_have_it_within_theirs() {
        var application = answered(Outcome.R15_PROCESS);
        for (var more = 0; more < 120; more++) {
            taken(
                    NUMBER + more,
                    List.of(line(monday("2026-03-02"), new Happening.Registered(Reception.IN_PERSON, "回执"))));
        }

        assertThat(reading.get(clerk, remedies.register(clerk, cast.county.id(), about(NUMBER)))
                        .brief()
                        .caseId())
                .isEqualTo(application);
        refuses(RemedyRefusal.CASE_UNKNOWN, () -> remedies.register(clerk, cast.county.id(), about("澄医保-2026-")));
    }

    @Test
    void an_annulled_reply_goes_into_a_new_handling_with_the_number_and_period_of_the_decision() {
        var application = answered(Outcome.R15_PROCESS);
        var id = answered(remedies.register(clerk, cast.county.id(), about(NUMBER)));
        var decided = tuesday("2026-04-14");
        clock.isOn(decided);
        remedies.decide(clerk, id, decided, new Decided(Result.ANNULLED, "澄政复决〔2026〕4号", "责令重新答复", 15));
        assertThat(owed()).extracting(Duty::what).contains("转入重新答复");

        assertThatThrownBy(() -> remedies.openRedo(clerk, id)).isInstanceOf(NotFound.class);
        remedies.openRedo(head, id);

        var redone = cases.get(head, application);
        assertThat(redone.state()).isInstanceOf(Redoing.class);
        var order = redone.history().last(Happening.Reopened.class).orElseThrow();
        assertThat(order.day()).isEqualTo(decided);
        assertThat(order.what().days()).isEqualTo(15);
        assertThat(order.what().decision()).contains("澄政复决〔2026〕4号", "责令重新答复");
        assertThat(owed()).extracting(Duty::what).contains("履行复议决定、判决");
        refuses(RemedyRefusal.REDO_OPEN_ALREADY, () -> remedies.openRedo(head, id));

        remedies.comply(clerk, id, decided, "新答复");
        assertThat(reading.get(clerk, id).state()).isInstanceOf(State.Settled.class);
        assertThat(owed()).extracting(Duty::what).doesNotContain("履行复议决定、判决");
    }

    @Test
    void an_application_that_is_not_closed_stops_the_redo_and_nothing_is_kept() {
        taken(List.of(line(monday("2026-03-02"), new Happening.Registered(Reception.IN_PERSON, "回执"))));
        var id = answered(remedies.register(clerk, cast.county.id(), alone().withCase(NUMBER)));
        remedies.decide(clerk, id, FILED.plusDays(4), new Decided(Result.PERFORMANCE_ORDERED, "文号", "", 10));

        refuses(CaseRefusal.NOT_IN_THIS_STATE, () -> remedies.openRedo(head, id));

        assertThat(reading.get(clerk, id).state())
                .isInstanceOfSatisfying(
                        State.Complying.class, it -> assertThat(it.redoing()).isFalse());
    }

    @Test
    void the_desk_says_what_is_owed_and_until_when() {
        var id = remedies.register(clerk, cast.county.id(), alone().remedy());
        assertThat(owed()).isEmpty();

        clock.isOn(COPY);
        remedies.receive(clerk, id, COPY, new CopyReceived(Procedure.SIMPLIFIED, FILED));
        assertThat(owed()).singleElement().satisfies(it -> {
            assertThat(it.what()).isEqualTo("答复行政复议，提交证据");
            assertThat(it.due()
                            .on(reading.calendar(reading.get(clerk, id)))
                            .orElseThrow()
                            .lastDay())
                    .isEqualTo("2026-03-25");
        });

        assertThat(remedies.answer(clerk, id, COPY, "要点", List.of("证据一"))).isEqualTo("澄溪县医保局复答〔2026〕1号");
        assertThat(owed()).isEmpty();
    }

    @Test
    void a_suit_is_lost_appealed_and_counted_once_by_its_last_result() {
        var id = answered(remedies.register(clerk, cast.county.id(), suit()));
        var judged = monday("2026-05-11");
        clock.isOn(judged);
        remedies.decide(clerk, id, judged, new Decided(Result.COURT_ANNULLED, "（2026）行初3号", "", 20));
        assertThat(tally(Route.DIRECT_SUIT, Column.PENDING)).isEqualTo(1);
        assertThat(owed()).extracting(Duty::what).containsExactly("决定是否上诉");
        refuses(RemedyRefusal.NOT_FINAL_YET, () -> remedies.becomeFinal(clerk, id, judged, ""));

        remedies.appeal(clerk, id, judged, new Appealed(Appellant.ORGAN));
        clock.isOn(monday("2026-07-20"));
        remedies.decide(clerk, id, monday("2026-07-20"), new Decided(Result.CLAIM_DISMISSED, "（2026）行终9号", "", 0));

        assertThat(tally(Route.DIRECT_SUIT, Column.PENDING)).isZero();
        assertThat(tally(Route.DIRECT_SUIT, Column.KEEP)).isEqualTo(1);
        assertThat(tally(Route.DIRECT_SUIT, Column.CORRECT)).isZero();
    }

    @Test
    void every_figure_opens_as_many_cases_as_it_says() {
        var upheld = answered(remedies.register(clerk, cast.county.id(), alone().remedy()));
        remedies.decide(clerk, upheld, clock.today(), new Decided(Result.UPHELD, "甲", "", 0));
        var mediated = answered(remedies.register(clerk, cast.county.id(), alone().remedy()));
        remedies.decide(clerk, mediated, clock.today(), new Decided(Result.MEDIATED, "乙", "", 0));
        remedies.register(clerk, cast.county.id(), suit());
        remedies.register(clerk, cast.county.id(), alone().asReconsiderer());

        var tally = reading.tally(clerk, cast.county.id(), 2026);
        assertThat(tally.total(Route.RECONSIDERATION)).isEqualTo(2);
        for (var route : Route.values()) {
            for (var column : Column.values()) {
                assertThat(reading.count(clerk, opened(route, column)))
                        .as("%s %s", route, column)
                        .isEqualTo(tally.figure(route, column));
            }
            assertThat(reading.count(
                            clerk,
                            new RemedyFilter(cast.county.id(), route, null, List.of(), "", null, null, null, 2026)))
                    .isEqualTo(tally.total(route));
        }

        venues.set(
                head, new ReportRule(gongkai.letters.Venue.Standing.LOCAL, "", Map.of(Result.MEDIATED, Column.KEEP)));
        assertThat(tally(Route.RECONSIDERATION, Column.KEEP)).isEqualTo(2);
    }

    @Test
    void a_suit_after_a_decision_on_this_register_knows_it() {
        var first = answered(remedies.register(clerk, cast.county.id(), alone().remedy()));
        remedies.decide(clerk, first, clock.today(), new Decided(Result.UPHELD, "澄政复决〔2026〕8号", "", 0));

        var file = reading.get(clerk, remedies.register(clerk, cast.county.id(), alone().after("澄政复决〔2026〕8号")));

        assertThat(file.brief().route()).isEqualTo(Route.SUIT_AFTER_RECONSIDERATION);
        assertThat(file.brief().priorId()).isEqualTo(first);
    }

    @Test
    void what_is_not_disclosure_work_or_has_not_happened_is_refused() {
        refuses(
                RemedyRefusal.NOT_DISCLOSURE_WORK,
                () -> remedies.register(clerk, cast.county.id(), alone().about(Cause.ELSEWHERE)));
        refuses(
                RemedyRefusal.CASE_UNKNOWN,
                () -> remedies.register(clerk, cast.county.id(), alone().withCase("没有这一件")));
        var id = remedies.register(clerk, cast.county.id(), alone().remedy());
        refuses(
                RemedyRefusal.STEP_IN_THE_FUTURE,
                () -> remedies.receive(clerk, id, FILED.plusDays(1), new CopyReceived(Procedure.ORDINARY, FILED)));
        refuses(
                RemedyRefusal.RESULT_BEFORE_ANSWER,
                () -> remedies.decide(clerk, id, FILED, new Decided(Result.UPHELD, "文号", "", 0)));
        refuses(
                RemedyRefusal.RESULT_OF_OTHER_FORUM,
                () -> remedies.decide(clerk, id, FILED, new Decided(Result.SUIT_REJECTED, "文号", "", 0)));
        remedies.receive(clerk, id, FILED, new CopyReceived(Procedure.SIMPLIFIED, FILED));
        refuses(RemedyRefusal.NO_EVIDENCE, () -> remedies.answer(clerk, id, FILED, "要点", List.of()));
        refuses(
                RemedyRefusal.ORDER_WITHOUT_CORRECTION,
                () -> remedies.decide(clerk, id, FILED, new Decided(Result.NOT_ACCEPTED, "文号", "", 5)));
    }

    @Test
    void a_bureau_that_never_answered_may_lose_for_want_of_evidence() {
        var id = remedies.register(clerk, cast.county.id(), alone().remedy());
        remedies.receive(clerk, id, FILED, new CopyReceived(Procedure.SIMPLIFIED, FILED));
        remedies.decide(clerk, id, FILED, new Decided(Result.ANNULLED_WITHOUT_EVIDENCE, "文号", "", 10));

        assertThat(reading.get(clerk, id).state()).isInstanceOf(State.Complying.class);
    }

    @Test
    void an_opinion_paper_keeps_a_closed_case_on_the_desk_until_it_is_reported_on() {
        var id = answered(remedies.register(clerk, cast.county.id(), alone().remedy()));
        remedies.decide(clerk, id, clock.today(), new Decided(Result.UPHELD, "文号", "", 0));
        remedies.receiveOpinion(clerk, id, clock.today(), new OpinionReceived("澄政复意〔2026〕1号", ""));
        assertThat(owed()).extracting(Duty::what).containsExactly("报送复议意见书的落实情况");

        remedies.reportOpinion(clerk, id, clock.today(), "已整改");
        assertThat(owed()).isEmpty();
    }

    @Test
    void other_organs_do_not_see_it_and_those_above_do() {
        var id = remedies.register(clerk, cast.county.id(), alone().remedy());

        assertThatThrownBy(() -> reading.get(cast.neighboursClerk, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        remedies.receive(cast.neighboursClerk, id, FILED, new CopyReceived(Procedure.ORDINARY, FILED)))
                .isInstanceOf(NotFound.class);
        assertThat(reading.get(cast.citySupervisor, id).id()).isEqualTo(id);
    }

    @Test
    void the_organs_settings_reach_whoever_asks() {
        refuses(
                RemedyRefusal.SUPERIOR_BUREAU_IS_NO_RECONSIDERER,
                () -> venues.name(head, VenueName.Kind.GOVERNMENT, "云河市医疗保障局", LocalDate.of(2024, 1, 1), null));
        var name = venues.name(head, VenueName.Kind.GOVERNMENT, "澄溪县人民政府", LocalDate.of(2024, 1, 1), null);
        assertThat(venueOf.of(cast.county.id()).reconsiderationOrgan(FILED)).hasValue("澄溪县人民政府");

        venues.expire(head, name, FILED.minusDays(1));
        assertThat(venueOf.of(cast.county.id()).reconsiderationOrgan(FILED)).isEmpty();
        assertThatThrownBy(() -> venues.expire(cast.neighboursClerk, name, FILED))
                .isInstanceOf(NotFound.class);
    }

    private int tally(Route route, Column column) {
        return reading.tally(clerk, cast.county.id(), 2026).figure(route, column);
    }

    private RemedyFilter opened(Route route, Column column) {
        return column.isResult()
                ? new RemedyFilter(
                        cast.county.id(),
                        route,
                        null,
                        reading.rule(cast.county.id()).results(column),
                        "",
                        null,
                        2026,
                        null,
                        2026)
                : new RemedyFilter(cast.county.id(), route, null, List.of(), "", null, null, 2026, 2026);
    }

    private List<Duty> owed() {
        return duties.open(new Scope(cast.county.branch(), false));
    }

    private long answered(long id) {
        clock.isOn(COPY.plusDays(2));
        remedies.receive(clerk, id, COPY, new CopyReceived(Procedure.ORDINARY, FILED));
        remedies.answer(clerk, id, COPY.plusDays(2), "要点", List.of("证据一", "证据二"));
        return id;
    }

    private long answered(Outcome outcome) {
        var day = monday("2026-03-09");
        return taken(List.of(
                line(monday("2026-03-02"), new Happening.Registered(Reception.IN_PERSON, "回执")),
                line(monday("2026-03-02"), new Happening.Accepted()),
                line(day, new Happening.Drafted(gongkai.applications.domain.Reply.of(outcome), new PersonId(0))),
                line(day, new Happening.Submitted()),
                line(day, new Happening.SecrecyPassed("同意", new PersonId(0))),
                line(day, new Happening.LegalityPassed("同意", new PersonId(0))),
                line(day, new Happening.Signed("澄医保依复〔2026〕7号", "同意", new PersonId(0))),
                line(day, new Happening.Sent(Happening.Way.POST, "1109")),
                line(SERVED, new Happening.Served("签收")),
                line(SERVED, new Happening.Closed())));
    }

    private static TakeOverHandling.Line line(LocalDate on, Happening what) {
        return new TakeOverHandling.Line(on, what, new PersonId(0), "周敏");
    }

    private long taken(List<TakeOverHandling.Line> lines) {
        return taken(NUMBER, lines);
    }

    private long taken(String number, List<TakeOverHandling.Line> lines) {
        var applicant = new Applicant(
                ApplicantColumn.NATURAL,
                "王强",
                IdentityKind.RESIDENT_CARD,
                "11010519491231002X",
                "",
                "",
                "",
                "13800138000",
                "",
                "",
                "",
                "");
        return takingOver.takeOver(
                Actor.program(cast.county.branch()),
                cast.county.id(),
                new TakeOverHandling.Taken(applicant, Cases.PRICES, number, "", lines));
    }

    private static NewRemedy about(String number) {
        return new NewRemedy(
                Forum.RECONSIDERATION,
                Part.ORIGINAL,
                Cause.REPLY,
                number,
                null,
                "",
                null,
                null,
                true,
                "",
                "请求撤销",
                "澄溪县人民政府",
                "",
                FILED,
                "",
                null);
    }

    private static NewRemedy suit() {
        return new Typed(Forum.COURT, Part.ORIGINAL, Cause.OTHER_DISCLOSURE, "", "").remedy();
    }

    private static Typed alone() {
        return new Typed(Forum.RECONSIDERATION, Part.ORIGINAL, Cause.OTHER_DISCLOSURE, "", "");
    }

    private record Typed(Forum forum, Part part, Cause cause, String number, String prior) {

        NewRemedy remedy() {
            return new NewRemedy(
                    forum,
                    part,
                    cause,
                    number,
                    null,
                    "公开年报的处理",
                    null,
                    null,
                    true,
                    "李某",
                    "",
                    forum == Forum.COURT ? "澄溪县人民法院" : "澄溪县人民政府",
                    "",
                    FILED,
                    prior,
                    null);
        }

        NewRemedy withCase(String its) {
            return new Typed(forum, part, cause, its, prior).remedy();
        }

        NewRemedy about(Cause its) {
            return new Typed(forum, part, its, number, prior).remedy();
        }

        NewRemedy asReconsiderer() {
            return new Typed(forum, Part.RECONSIDERER, cause, number, prior).remedy();
        }

        NewRemedy after(String decision) {
            return new Typed(Forum.COURT, part, cause, number, decision).remedy();
        }
    }
}
