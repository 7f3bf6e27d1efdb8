package gongkai.organisation.web;

import gongkai.access.UnitId;
import gongkai.organisation.domain.Person;
import gongkai.organisation.domain.Posting;
import gongkai.web.Option;
import java.util.List;

/** One person with their posts. */
public record PersonPage(
        Person person, List<Posting> postings, List<Option> units, List<Option> engagements, boolean mayMaintain) {

    public String nameOf(UnitId unit) {
        return units.stream()
                .filter(it -> it.value().equals(String.valueOf(unit.value())))
                .map(Option::label)
                .findFirst()
                .orElse("已撤销科室");
    }
}
