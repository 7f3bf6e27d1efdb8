package gongkai.organisation.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The three things in place (三到位): derived from what is registered, never typed. */
public record Completeness(boolean leaders, boolean organisation, boolean people, List<String> missing) {

    /** Judges one organ on one day. */
    public static Completeness of(
            Collection<Leader> leaders,
            Collection<LeadingGroup> groups,
            Collection<GroupMember> members,
            LiaisonCover cover,
            long disclosureStaff) {
        var missing = new ArrayList<String>();
        for (var office : Leader.Office.values()) {
            if (leaders.stream().noneMatch(it -> it.office() == office)) {
                missing.add("尚未登记" + office.label());
            }
        }
        var leadersInPlace = missing.isEmpty();
        var hasGroup = groups.stream().anyMatch(it -> it.purpose() == LeadingGroup.Purpose.DISCLOSURE);
        var hasHead = members.stream().anyMatch(it -> it.seat() == GroupMember.Seat.HEAD);
        if (!hasGroup) {
            missing.add("尚未成立" + LeadingGroup.Purpose.DISCLOSURE.label());
        } else if (!hasHead) {
            missing.add(LeadingGroup.Purpose.DISCLOSURE.label() + "没有" + GroupMember.Seat.HEAD.label());
        }
        cover.missing().forEach(it -> missing.add(it.name() + "没有联络员"));
        if (disclosureStaff == 0) {
            missing.add("没有登记专职或兼职公开工作人员");
        }
        return new Completeness(
                leadersInPlace, hasGroup && hasHead, cover.isComplete() && disclosureStaff > 0, List.copyOf(missing));
    }
}
