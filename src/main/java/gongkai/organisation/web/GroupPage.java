package gongkai.organisation.web;

import gongkai.organisation.domain.GroupAdjustment;
import gongkai.organisation.domain.GroupMember;
import gongkai.organisation.domain.LeadingGroup;
import gongkai.web.Option;
import java.time.LocalDate;
import java.util.List;

/** One leading group as of a day. */
public record GroupPage(
        LeadingGroup group,
        LocalDate day,
        List<GroupMember> members,
        List<GroupAdjustment> adjustments,
        List<Option> people,
        List<Option> seats,
        boolean mayMaintain) {

    /** The members as choices of who leaves. */
    public List<Option> leaving() {
        return members.stream()
                .map(it -> new Option(
                        String.valueOf(it.id()), it.name() + "（" + it.seat().label() + "）"))
                .toList();
    }
}
