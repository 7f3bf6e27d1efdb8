package gongkai.disclosures.handling;

import gongkai.access.PersonId;
import gongkai.access.Role;
import gongkai.access.Scope;
import gongkai.calendars.Due;
import gongkai.calendars.Duty;
import gongkai.calendars.DutySource;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.ItemLine;
import gongkai.disclosures.domain.Publicity.Withdrawn;
import gongkai.disclosures.store.PgHouseRuleStore;
import gongkai.disclosures.store.PgItemListStore;
import gongkai.disclosures.store.PgItemStore;
import gongkai.organisation.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done about items, each for whoever's turn it is. */
@Component
class DisclosureDuties implements DutySource {

    private static final int LEAK_REPORT_HOURS = 24;
    private static final int REASSESSMENT_SHOWS_DAYS_BEFORE = 30;

    private final PgItemListStore lists;
    private final PgItemStore items;
    private final PgHouseRuleStore rules;
    private final Units units;
    private final OfficeClock clock;

    DisclosureDuties(PgItemListStore lists, PgItemStore items, PgHouseRuleStore rules, Units units, OfficeClock clock) {
        this.lists = lists;
        this.items = items;
        this.rules = rules;
        this.units = units;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Duty> open(Scope scope) {
        var duties = new ArrayList<Duty>();
        for (var it : lists.underWay(scope)) {
            switch (it.standing()) {
                case DRAFT -> duties.add(drafting(it));
                case UNIT -> duties.add(ofUnitHead(it));
                case SECRECY -> duties.add(of(it, "保密审查公开信息", Role.SECRECY_REVIEWER));
                case ATTRIBUTE -> duties.add(of(it, "审核公开信息属性", Role.ATTRIBUTE_REVIEWER));
                case SIGNATURE -> duties.add(of(it, "签批公开信息", Role.LEADER_IN_CHARGE, Role.PRINCIPAL_LEADER));
                case RELEASE -> {
                    if (it.plannedAt() == null) {
                        duties.add(of(it, "对外发布公开信息", Role.PUBLISHER));
                    }
                }
                case OWING -> duties.add(records(it));
                case KEPT_BACK -> reassessment(it, duties);
                case WITHDRAWN -> withdrawal(it, duties);
                case PUBLIC, ENDED, DISCARDED -> {}
            }
        }
        return duties;
    }

    private Duty drafting(ItemLine it) {
        Set<PersonId> liaison = units.liaisonOf(it.unit()).stream().collect(Collectors.toSet());
        return new Duty(
                "起草送审公开信息",
                it.title(),
                href(it),
                it.place(),
                liaison,
                false,
                Set.of(Role.OFFICE_CLERK),
                Set.of(),
                due(it));
    }

    private Duty ofUnitHead(ItemLine it) {
        return new Duty(
                "审核本科室公开信息",
                it.title(),
                href(it),
                it.place(),
                Set.of(),
                false,
                Set.of(Role.UNIT_HEAD),
                Set.of(it.unit()),
                due(it));
    }

    private Duty of(ItemLine it, String what, Role... roles) {
        return Duty.ofRoles(what, it.title(), href(it), it.place(), Set.of(roles), due(it));
    }

    /** The urgent one is out; its records are made within the hours the organ has set. */
    private Duty records(ItemLine it) {
        var hours = rules.of(it.organ()).urgentHours();
        var published =
                items.find(it.id()).orElseThrow().disclosure().published().orElseThrow();
        return Duty.ofRoles(
                "补办紧急发布的审查记录",
                it.title(),
                href(it),
                it.place(),
                Set.of(Role.SECRECY_REVIEWER, Role.ATTRIBUTE_REVIEWER),
                new Due.OnDay(dayAfter(published.at(), hours), Due.OnDay.NamedBy.URGENT_RECORDS));
    }

    private void reassessment(ItemLine it, List<Duty> duties) {
        var day = it.reviewOn();
        if (day != null && !clock.today().isBefore(day.minusDays(REASSESSMENT_SHOWS_DAYS_BEFORE))) {
            duties.add(Duty.ofRoles(
                    "复查不主动公开的信息",
                    it.title(),
                    href(it),
                    it.place(),
                    Set.of(Role.ATTRIBUTE_REVIEWER),
                    new Due.OnDay(day, Due.OnDay.NamedBy.REASSESSMENT)));
        }
    }

    private void withdrawal(ItemLine line, List<Duty> duties) {
        Disclosure it = items.find(line.id()).orElseThrow().disclosure();
        if (!(it.publicity() instanceof Withdrawn(var _, var _, var _, var why))) {
            return;
        }
        if (why.approval() == null) {
            duties.add(Duty.ofRoles(
                    "审批已撤回的信息",
                    line.title(),
                    href(line),
                    line.place(),
                    Set.of(Role.LEADER_IN_CHARGE, Role.PRINCIPAL_LEADER),
                    new Due.OnDay(
                            dayAfter(why.at(), rules.of(line.organ()).approvalHours()),
                            Due.OnDay.NamedBy.WITHDRAWAL_APPROVAL)));
        }
        if (why.isLeak() && why.report() == null) {
            duties.add(Duty.ofRoles(
                    "报告泄密情况",
                    line.title(),
                    href(line),
                    line.place(),
                    Set.of(Role.OFFICE_HEAD),
                    new Due.OnDay(dayAfter(why.at(), LEAK_REPORT_HOURS), Due.OnDay.NamedBy.LEAK_REPORT)));
        }
    }

    private static LocalDate dayAfter(Instant at, int hours) {
        return at.plusSeconds(hours * 3600L).atZone(OfficeClock.ZONE).toLocalDate();
    }

    private static Due due(ItemLine it) {
        return DisclosureReading.due(it).orElseGet(Due.Soon::new);
    }

    private static String href(ItemLine it) {
        return "/desk/disclosures/" + it.id();
    }
}
