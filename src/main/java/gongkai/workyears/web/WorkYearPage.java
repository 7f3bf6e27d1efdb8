package gongkai.workyears.web;

import gongkai.access.OrganId;
import gongkai.web.Option;
import gongkai.workyears.domain.Briefing;
import gongkai.workyears.domain.Budget;
import gongkai.workyears.domain.Meeting;
import gongkai.workyears.domain.YearCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One year of an organ. */
public record WorkYearPage(
        int year,
        OrganId organ,
        boolean isOpen,
        YearCheck check,
        List<Briefing> briefings,
        @Nullable Budget budget,
        List<Meeting> meetings,
        List<Option> meetingKinds,
        boolean mayMaintain) {}
