package gongkai.organisation.domain;

import gongkai.access.PersonId;

/** One line of the staff list of a day: a person in a post of a unit. */
public record StaffLine(
        PersonId person,
        String name,
        String unit,
        String post,
        Posting.Engagement engagement,
        String phone,
        Term term) {

    public StaffLine withoutPhone() {
        return new StaffLine(person, name, unit, post, engagement, "", term);
    }
}
