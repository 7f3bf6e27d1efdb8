package gongkai.organisation.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The three things in place (三到位), each by what is still missing: derived from what is registered, never typed. */
public record Completeness(List<String> leadersMissing, List<String> organisationMissing, List<String> peopleMissing) {

    /** Judges one organ on one day. */
    public static Completeness of(
            Collection<Leader> leaders,
            Collection<LeadingGroup> groups,
            Collection<GroupMember> members,
            LiaisonCover cover,
            long disclosureStaff) {
        return new Completeness(leaders(leaders), organisation(groups, members), people(cover, disclosureStaff));
    }

    private static List<String> leaders(Collection<Leader> leaders) {
        return Stream.of(Leader.Office.values())
                .filter(office -> leaders.stream().noneMatch(it -> it.office() == office))
                .map(office -> "尚未登记" + office.label())
                .toList();
    }

    private static List<String> organisation(Collection<LeadingGroup> groups, Collection<GroupMember> members) {
        var name = LeadingGroup.Purpose.DISCLOSURE.label();
        if (groups.stream().noneMatch(it -> it.purpose() == LeadingGroup.Purpose.DISCLOSURE)) {
            return List.of("尚未成立" + name);
        }
        return members.stream().anyMatch(it -> it.seat() == GroupMember.Seat.HEAD)
                ? List.of()
                : List.of(name + "没有" + GroupMember.Seat.HEAD.label());
    }

    private static List<String> people(LiaisonCover cover, long disclosureStaff) {
        var missing = new ArrayList<String>();
        cover.missing().forEach(it -> missing.add(it.name() + "没有联络员"));
        if (disclosureStaff == 0) {
            missing.add("没有登记专职或兼职公开工作人员");
        }
        return List.copyOf(missing);
    }

    public boolean leaders() {
        return leadersMissing.isEmpty();
    }

    public boolean organisation() {
        return organisationMissing.isEmpty();
    }

    public boolean people() {
        return peopleMissing.isEmpty();
    }

    public List<String> missing() {
        return Stream.of(leadersMissing, organisationMissing, peopleMissing)
                .flatMap(List::stream)
                .toList();
    }
}
