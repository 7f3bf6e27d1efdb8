package gongkai.organisation;

import gongkai.access.OrganId;
import gongkai.organisation.domain.Leader;
import gongkai.organisation.handling.LeadershipHandling;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether leaders, organisation and people are in place (三到位), as other modules ask it. */
@Component
public class ThreeInPlace {

    /** What is missing of each, in words. */
    public record Flags(List<String> leadersMissing, List<String> organisationMissing, List<String> peopleMissing) {

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

        public boolean isComplete() {
            return missing().isEmpty();
        }
    }

    private final LeadershipHandling leadership;

    ThreeInPlace(LeadershipHandling leadership) {
        this.leadership = leadership;
    }

    public Flags of(OrganId organ, LocalDate day) {
        var it = leadership.completeness(organ, day);
        return new Flags(it.leadersMissing(), it.organisationMissing(), it.peopleMissing());
    }

    public Optional<String> principal(OrganId organ, LocalDate day) {
        return leadership.leadersOn(organ, day).stream()
                .filter(it -> it.office() == Leader.Office.PRINCIPAL)
                .map(Leader::name)
                .findFirst();
    }

    /** The names of the leaders of that day, with their offices. */
    public List<String> leaders(OrganId organ, LocalDate day) {
        return leadership.leadersOn(organ, day).stream()
                .map(it -> it.office().label() + "：" + it.name() + (it.firstResponsible() ? "（第一责任人）" : ""))
                .toList();
    }
}
