package gongkai.disclosures.domain;

import gongkai.access.PersonId;
import java.util.List;

/**
 * A version while it is prepared.
 *
 * @param number from 1
 * @param channels the numbers of the channels it is meant for
 */
public record Draft(int number, Change change, Route route, Content content, Hands hands, List<Long> channels) {

    public Draft {
        channels = channels.stream().distinct().sorted().toList();
    }

    Draft passed(Stage stage, PersonId by) {
        return new Draft(number, change, route, content, hands.with(stage, by), channels);
    }

    Draft alsoPassed(Stage stage, PersonId by) {
        return new Draft(number, change, route, content, hands.andAlso(stage, by), channels);
    }

    Draft rewritten(Content other, PersonId by) {
        return new Draft(number, change, route, other, hands.with(Stage.DRAFT, by), channels);
    }

    Draft backAtTheStart() {
        return new Draft(number, change, route, content, hands.onlyDrafters(), channels);
    }

    Draft backBeforeSecrecy() {
        return new Draft(number, change, route, content, hands.beforeSecrecy(), channels);
    }

    Draft by(Route other, List<Long> otherChannels) {
        return new Draft(number, change, other, content, hands, otherChannels);
    }
}
