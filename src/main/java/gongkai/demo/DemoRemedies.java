package gongkai.demo;

import gongkai.access.Actor;
import gongkai.access.PersonId;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.CaseFilter;
import gongkai.applications.domain.CaseLine;
import gongkai.applications.domain.Happening;
import gongkai.applications.domain.History;
import gongkai.applications.domain.Outcome;
import gongkai.applications.handling.CaseReading;
import gongkai.calendars.Calendars;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.organisation.Staff;
import gongkai.remedies.domain.Brief;
import gongkai.remedies.domain.Cause;
import gongkai.remedies.domain.Forum;
import gongkai.remedies.domain.Part;
import gongkai.remedies.domain.Procedure;
import gongkai.remedies.domain.RemedyFilter;
import gongkai.remedies.domain.Result;
import gongkai.remedies.domain.Step;
import gongkai.remedies.domain.Step.Answered;
import gongkai.remedies.domain.Step.Appealed;
import gongkai.remedies.domain.Step.Appellant;
import gongkai.remedies.domain.Step.BecameFinal;
import gongkai.remedies.domain.Step.Complied;
import gongkai.remedies.domain.Step.CopyReceived;
import gongkai.remedies.domain.Step.Decided;
import gongkai.remedies.domain.Step.Lodged;
import gongkai.remedies.domain.Step.MadeOrdinary;
import gongkai.remedies.domain.Step.OpinionReceived;
import gongkai.remedies.domain.Step.PeriodExtended;
import gongkai.remedies.domain.Step.RedoOpened;
import gongkai.remedies.domain.VenueName;
import gongkai.remedies.handling.RemedyReading;
import gongkai.remedies.handling.RemedyTakeOver;
import gongkai.remedies.handling.RemedyTakeOver.Line;
import gongkai.remedies.handling.VenueHandling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The remedies of the demo: in the county bureau one in every state, about applications it has; in all bureaus the
 * governments and courts of their places and a few closed ones of the years before. Names and numbers are made up.
 */
@Component
class DemoRemedies {

    private static final String COUNTY = "澄溪县医保局";
    private static final LocalDate OPENED = LocalDate.of(2019, 3, 1);

    private final RemedyTakeOver taking;
    private final RemedyReading reading;
    private final VenueHandling venues;
    private final CaseReading cases;
    private final Organs organs;
    private final Staff staff;
    private final Calendars calendars;
    private final OfficeClock clock;

    DemoRemedies(
            RemedyTakeOver taking,
            RemedyReading reading,
            VenueHandling venues,
            CaseReading cases,
            Organs organs,
            Staff staff,
            Calendars calendars,
            OfficeClock clock) {
        this.taking = taking;
        this.reading = reading;
        this.venues = venues;
        this.cases = cases;
        this.organs = organs;
        this.staff = staff;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Once, when the applications are there. */
    void fill() {
        for (var organ : organs.all()) {
            var program = Actor.program(organ.branch());
            if (reading.count(program, RemedyFilter.of(organ.id())) == 0) {
                var bureau = new Bureau(organ);
                bureau.places();
                bureau.years();
                if (organ.shortName().equals(COUNTY)) {
                    bureau.present();
                }
            }
        }
    }

    /** One bureau, and the applications it has that nobody has challenged yet. */
    private final class Bureau {

        private final Organ organ;
        private final Actor program;
        private final DemoDays days;
        private final String seat;
        private final List<CaseLine> closed;
        private final Set<Long> used = new HashSet<>();
        private final Map<String, PersonId> people = new HashMap<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final LocalDate today = clock.today();

        Bureau(Organ organ) {
            this.organ = organ;
            program = Actor.program(organ.branch());
            days = new DemoDays(calendars.at(organ.branch()), today);
            seat = organ.name().replace("医疗保障局", "");
            closed = cases.list(program, CaseFilter.of(organ.id()), 0, 500).stream()
                    .filter(it -> it.concludedOn() != null)
                    .toList();
            staff.of(organ.id()).forEach(it -> people.put(it.name(), it.id()));
        }

        /** Their own government and the court of their seat. */
        void places() {
            venues.name(program, VenueName.Kind.GOVERNMENT, government(), OPENED, null);
            venues.name(program, VenueName.Kind.COURT, court(), OPENED, null);
        }

        private String government() {
            return seat + "人民政府";
        }

        private String court() {
            return seat + "人民法院";
        }

        /** A few closed ones a year. */
        void years() {
            var ends =
                    List.of(Result.UPHELD, Result.WITHDRAWN, Result.ANNULLED, Result.MEDIATED, Result.REQUEST_DENIED);
            var county = organ.shortName().equals(COUNTY);
            for (var year = today.getYear() - 2; year <= today.getYear(); year++) {
                var of = year;
                var all = closed.stream()
                        .filter(it -> it.concludedOn() != null
                                && it.concludedOn().getYear() == of
                                && it.concludedOn().isBefore(today.minusMonths(7)))
                        .limit(county ? 4 : 1)
                        .toList();
                for (var i = 0; i < all.size(); i++) {
                    over(all.get(i), ends.get((year + i) % ends.size()));
                }
            }
            if (county) {
                suits();
            }
        }

        private void over(CaseLine line, Result end) {
            var told = reconsideration(line, 10).copy(5, Procedure.ORDINARY).answered(9);
            told.then(30, new Decided(end, number("政复决", told.day.getYear()), "", end == Result.ANNULLED ? 20 : 0));
            if (end == Result.ANNULLED) {
                told.then(15, new Complied("已重新答复并送达"));
            }
            told.keep();
        }

        /** One straight to court, one after a decision. */
        private void suits() {
            unused(Outcome.R20_NONEXISTENT, 9)
                    .ifPresent(line -> suit(line, "")
                            .copy(6, Procedure.ORDINARY)
                            .answered(10)
                            .then(60, new Decided(Result.CLAIM_DISMISSED, "（" + today.getYear() + "）行初 31 号", "", 0))
                            .then(16, new BecameFinal("双方均未上诉"))
                            .keep());
            unused(Outcome.R15_PROCESS, 9)
                    .ifPresent(line -> suit(line, number("政复决", line.arrivedOn().getYear()))
                            .copy(6, Procedure.SIMPLIFIED)
                            .answered(10)
                            .then(25, new Decided(Result.SUIT_WITHDRAWN, "（" + today.getYear() + "）行初 37 号", "", 0))
                            .keep());
        }

        /** One in every state. */
        void present() {
            alone(Cause.NO_REPLY, "逾期未答复的申请", 4).keep();
            alone(Cause.THIRD_PARTY, "公开集中采购合同的决定", 9)
                    .copy(5, Procedure.SIMPLIFIED)
                    .keep();
            alone(Cause.STEP_ON_THE_WAY, "要求补正的告知书", 22)
                    .copy(6, Procedure.SIMPLIFIED)
                    .then(3, new MadeOrdinary())
                    .answered(4)
                    .keep();
            alone(Cause.OTHER_DISCLOSURE, "政府信息公开指南的内容", 58)
                    .copy(5, Procedure.ORDINARY)
                    .answered(8)
                    .then(30, new PeriodExtended("案情复杂，延长三十日"))
                    .keep();
            var redoing = reopened();
            redoing.ifPresent(line -> reconsideration(line, 8)
                    .copy(4, Procedure.ORDINARY)
                    .answered(7)
                    .on(reopenedOn(line), new Decided(Result.ANNULLED, "澄政复决〔2026〕4号", "责令重新答复", 20))
                    .on(reopenedOn(line), new RedoOpened(line.id()))
                    .keep());
            recent(Outcome.R17_QUERY).ifPresent(line -> reconsideration(line, 1).keep());
            alone(Cause.CORRECTION, "不予更正的告知书", 45)
                    .copy(5, Procedure.ORDINARY)
                    .answered(8)
                    .then(25, new Decided(Result.PERFORMANCE_ORDERED, "澄政复决〔2026〕6号", "责令十五个工作日内处理", 15))
                    .then(0, new OpinionReceived("澄政复意〔2026〕1号", "完善更正申请的办理流程"))
                    .keep();
            inCourt("公开第三方信息的决定", 70).copy(8, Procedure.ORDINARY).keepOpenDefence();
            inCourt("不属于本机关公开告知书", 90)
                    .copy(6, Procedure.ORDINARY)
                    .answered(9)
                    .on(days.back(5), new Decided(Result.COURT_ANNULLED, "（2026）行初 12 号", "判令重新答复", 20))
                    .keep();
            inCourt("信息不存在告知书", 150)
                    .copy(6, Procedure.ORDINARY)
                    .answered(9)
                    .then(80, new Decided(Result.CLAIM_DISMISSED, "（2026）行初 5 号", "", 0))
                    .then(8, new Appealed(Appellant.CLAIMANT))
                    .keep();
        }

        private Telling alone(Cause cause, String act, int ago) {
            return new Telling(brief(
                    Forum.RECONSIDERATION,
                    cause,
                    0,
                    null,
                    act,
                    days.back(ago + 12),
                    "孙某某",
                    government(),
                    days.back(ago),
                    ""));
        }

        private Telling inCourt(String act, int ago) {
            return new Telling(brief(
                    Forum.COURT,
                    Cause.THIRD_PARTY,
                    0,
                    null,
                    act,
                    days.back(ago + 30),
                    "云河药械配送有限公司",
                    court(),
                    days.back(ago),
                    ""));
        }

        private Telling reconsideration(CaseLine line, int after) {
            return about(Forum.RECONSIDERATION, line, government(), after, "");
        }

        private Telling suit(CaseLine line, String prior) {
            return about(Forum.COURT, line, court(), 20, prior);
        }

        private Telling about(Forum forum, CaseLine line, String heardBy, int after, String prior) {
            used.add(line.id());
            CaseFile file = cases.get(program, line.id());
            var served = file.history().last(Happening.Served.class).map(History.On::day);
            var signed = file.history().last(Happening.Signed.class);
            var since = served.orElseGet(() -> signed.map(History.On::day).orElse(line.arrivedOn()));
            return new Telling(brief(
                    forum,
                    Cause.REPLY,
                    line.id(),
                    line.outcome(),
                    signed.map(it -> it.what().number()).orElse(line.number()),
                    since,
                    line.shownName(),
                    heardBy,
                    days.forward(since, after),
                    prior));
        }

        private Brief brief(
                Forum forum,
                Cause cause,
                long caseId,
                @Nullable Outcome outcome,
                String act,
                LocalDate since,
                String claimant,
                String heardBy,
                LocalDate filedOn,
                String prior) {
            return new Brief(
                    forum,
                    Part.ORIGINAL,
                    cause,
                    caseId,
                    outcome,
                    act,
                    since,
                    since,
                    true,
                    claimant,
                    "认为事实不清，请求撤销并责令重新处理",
                    heardBy,
                    "",
                    filedOn,
                    prior,
                    prior.isEmpty() ? null : filedOn.minusDays(8),
                    0);
        }

        private Optional<CaseLine> unused(Outcome outcome, int months) {
            return closed.stream()
                    .filter(it -> it.outcome() == outcome
                            && !used.contains(it.id())
                            && it.concludedOn() != null
                            && it.concludedOn().isBefore(today.minusMonths(months)))
                    .findFirst();
        }

        private Optional<CaseLine> recent(Outcome outcome) {
            return closed.stream()
                    .filter(it -> it.outcome() == outcome
                            && it.concludedOn() != null
                            && it.concludedOn().isAfter(today.minusMonths(1)))
                    .filter(it -> !used.contains(it.id()) && served(it).isPresent())
                    .findFirst();
        }

        private Optional<LocalDate> served(CaseLine it) {
            return cases.get(program, it.id())
                    .history()
                    .last(Happening.Served.class)
                    .map(History.On::day)
                    .filter(day -> !days.forward(day, 1).isAfter(today));
        }

        private Optional<CaseLine> reopened() {
            return closed.stream()
                    .filter(it -> !used.contains(it.id())
                            && cases.get(program, it.id()).history().has(Happening.Reopened.class))
                    .findFirst();
        }

        private LocalDate reopenedOn(CaseLine it) {
            return cases.get(program, it.id())
                    .history()
                    .last(Happening.Reopened.class)
                    .map(History.On::day)
                    .orElse(today);
        }

        private String number(String family, int year) {
            return "%s〔%d〕%d号".formatted(seat + family, year, numbers.merge(family + year, 1, Integer::sum));
        }

        /** A remedy while it is being told. */
        private final class Telling {

            private final Brief brief;
            private final List<Line> lines = new ArrayList<>();
            private LocalDate day;

            Telling(Brief brief) {
                this.brief = brief;
                day = brief.filedOn();
                on(day, new Lodged());
            }

            Telling copy(int after, Procedure procedure) {
                var accepted = days.forward(day, Math.max(1, after - 2));
                return then(after, new CopyReceived(procedure, accepted));
            }

            Telling answered(int after) {
                var family = brief.forum().numberFamily();
                var on = days.forward(day, after);
                return then(
                        after,
                        new Answered(
                                "%s%s〔%d〕%d号"
                                        .formatted(
                                                organ.shortName(),
                                                family,
                                                on.getYear(),
                                                numbers.merge(family + on.getYear(), 1, Integer::sum)),
                                "答复事实清楚、依据正确、程序合法",
                                List.of("申请表和登记回执", "检索经过的记录", "答复书和送达凭证")));
            }

            Telling then(int workingDays, Step what) {
                return on(days.forward(day, workingDays), what);
            }

            Telling on(LocalDate when, Step what) {
                var late = when.isBefore(day) ? day : when;
                day = late.isAfter(today) ? today : late;
                lines.add(new Line(day, what, people.getOrDefault("周敏", new PersonId(0)), "周敏"));
                return this;
            }

            /** The copy came a few days ago, so that the defence is still owed. */
            void keepOpenDefence() {
                lines.removeLast();
                day = brief.filedOn();
                on(days.back(4), new CopyReceived(Procedure.ORDINARY, days.back(8)));
                keep();
            }

            void keep() {
                taking.takeOver(program, organ.id(), brief, lines);
            }
        }
    }
}
