package gongkai.organisation;

import gongkai.access.OrganId;
import gongkai.organisation.handling.LeadershipHandling;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether leaders, organisation and people are in place (三到位), as other modules ask it. */
@Component
public class ThreeInPlace {

    /** The three flags, and what is missing in words. */
    public record Flags(boolean leaders, boolean organisation, boolean people, List<String> missing) {

        public boolean isComplete() {
            return leaders && organisation && people;
        }
    }

    private final LeadershipHandling leadership;

    ThreeInPlace(LeadershipHandling leadership) {
        this.leadership = leadership;
    }

    public Flags of(OrganId organ, LocalDate day) {
        var it = leadership.completeness(organ, day);
        return new Flags(it.leaders(), it.organisation(), it.people(), it.missing());
    }

    /** The names of the leaders of that day, with their offices. */
    public List<String> leaders(OrganId organ, LocalDate day) {
        return leadership.leadersOn(organ, day).stream()
                .map(it -> it.office().label() + "：" + it.name() + (it.firstResponsible() ? "（第一责任人）" : ""))
                .toList();
    }
}
