package gongkai.organisation.web;

import gongkai.access.OrganId;
import gongkai.organisation.domain.Person;
import gongkai.organisation.domain.Posting.Engagement;
import gongkai.organisation.domain.StaffLine;
import gongkai.web.Option;
import java.time.LocalDate;
import java.util.List;

/** The people of an organ, and its staff list of one day. */
public record PeoplePage(
        OrganId organ,
        LocalDate day,
        List<Person> people,
        List<StaffLine> staff,
        List<Option> organs,
        boolean mayMaintain) {

    public long count(Engagement engagement) {
        return staff.stream()
                .filter(it -> it.engagement() == engagement)
                .map(StaffLine::person)
                .distinct()
                .count();
    }

    /** Those who hold no post that day: usually just registered. */
    public List<Person> withoutPost() {
        return people.stream()
                .filter(it -> staff.stream().noneMatch(line -> line.person().equals(it.id())))
                .toList();
    }
}
