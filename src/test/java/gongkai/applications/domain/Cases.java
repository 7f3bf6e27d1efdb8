package gongkai.applications.domain;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.applications.domain.Happening.Accepted;
import gongkai.applications.domain.Happening.Registered;
import gongkai.calendars.ShippedCalendars;
import gongkai.statute.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Cases for tests, told step by step. */
public final class Cases {

    public static final WorkCalendar CALENDAR = ShippedCalendars.national();

    public static final Wanted PRICES = new Wanted(
            "2026年药品集中采购合同价格", "", "", Wanted.Delivery.EMAIL, Wanted.Carrier.ELECTRONIC, true, false, false, "");

    private Cases() {}

    public static CaseFile received(Reception by, LocalDate on) {
        return empty(ApplicantColumn.NATURAL).and(entry(1, on, new Registered(by, "凭据")));
    }

    public static CaseFile processing(LocalDate received) {
        return then(received(Reception.IN_PERSON, received), received, new Accepted());
    }

    public static CaseFile empty(ApplicantColumn column) {
        return new CaseFile(
                1, Branch.root(new OrganId(1)), "澄医保-2026-1", column, "", "王某", PRICES, new History(List.of()));
    }

    public static CaseFile then(CaseFile file, LocalDate on, Happening what) {
        return file.and(entry(file.history().next(), on, what));
    }

    public static CaseClock clock(CaseFile file, LocalDate today) {
        return file.clock(CALENDAR, HouseRule.standard("澄医保"), today);
    }

    public static LocalDate due(CaseFile file, LocalDate today) {
        return clock(file, today).answerDue().orElseThrow().lastDay();
    }

    public static Reply granted() {
        return new Reply(
                Outcome.R02_PROVIDE,
                "经检索，所申请的信息由本机关制作，可以公开。",
                "",
                null,
                List.of(),
                null,
                "",
                "",
                null,
                List.of(search()),
                "",
                "",
                "",
                List.of("合同价格表.pdf"),
                3,
                "");
    }

    public static Reply.Search search() {
        return new Reply.Search(LocalDate.of(2026, 1, 5), "档案系统、采购平台", "集中采购 合同 价格", "价格科", "找到合同一份");
    }

    private static Entry entry(int number, LocalDate on, Happening what) {
        return new Entry(number, on, what, new PersonId(7), "周敏", Instant.EPOCH);
    }
}
