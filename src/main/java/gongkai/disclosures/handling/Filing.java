package gongkai.disclosures.handling;

import static gongkai.access.Verdict.when;
import static gongkai.disclosures.domain.DisclosureRefusal.BOARD_WITHOUT_SITE;
import static gongkai.disclosures.domain.DisclosureRefusal.CHANNELS_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.CHANNEL_UNKNOWN;
import static gongkai.disclosures.domain.DisclosureRefusal.COLUMN_CLOSED;
import static gongkai.disclosures.domain.DisclosureRefusal.NEWS_IN_PLATFORM;
import static gongkai.disclosures.domain.DisclosureRefusal.NOT_DIRECTED_AT_EVERYONE;
import static gongkai.disclosures.domain.DisclosureRefusal.NOT_IN_THIS_STATE;
import static gongkai.disclosures.domain.DisclosureRefusal.TERM_UNKNOWN;
import static gongkai.disclosures.domain.DisclosureRefusal.URGENT_ONLY_FOR_WARNINGS;

import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.access.Verdict;
import gongkai.catalogue.Category;
import gongkai.catalogue.Column;
import gongkai.catalogue.ColumnId;
import gongkai.catalogue.Columns;
import gongkai.catalogue.Vocabularies;
import gongkai.catalogue.Vocabulary;
import gongkai.channels.Channel;
import gongkai.channels.ChannelId;
import gongkai.channels.ChannelKind;
import gongkai.channels.Channels;
import gongkai.channels.Deliveries;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.Audience;
import gongkai.disclosures.domain.Completeness;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.DisclosureRefusal;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Openness;
import gongkai.disclosures.domain.Preparation.UnderWay;
import gongkai.disclosures.domain.Route;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether an item stands where it may stand: column, terms, channels, and the way that follows from them. */
@Component
class Filing {

    private static final Set<ChannelKind> BOARDS =
            EnumSet.of(ChannelKind.NOTICE_BOARD, ChannelKind.COUNTER_MATERIALS, ChannelKind.MEETING);

    private final Columns columns;
    private final Vocabularies vocabularies;
    private final Channels channels;
    private final Deliveries deliveries;
    private final OfficeClock clock;

    Filing(Columns columns, Vocabularies vocabularies, Channels channels, Deliveries deliveries, OfficeClock clock) {
        this.columns = columns;
        this.vocabularies = vocabularies;
        this.channels = channels;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Everything that keeps it from being handed in, in the order of the form. */
    List<DisclosureRefusal> gaps(Content content) {
        var column = column(content);
        var gaps = new ArrayList<>(Completeness.gaps(
                content,
                column.map(Column::category).filter(Category::needsLegalBasis).isPresent()));
        if (content.placement().column() != 0) {
            if (column.filter(it -> it.isOpenOn(clock.today())).isEmpty()) {
                gaps.add(COLUMN_CLOSED);
            } else if (content.type().isNews() && !column.orElseThrow().news()) {
                gaps.add(NEWS_IN_PLATFORM);
            }
        }
        if (!known(Vocabulary.SUBJECT, content.placement().subject())
                || !known(Vocabulary.GENRE, content.placement().genre())) {
            gaps.add(TERM_UNKNOWN);
        }
        return gaps;
    }

    private boolean known(Vocabulary vocabulary, String code) {
        return code.isBlank()
                || vocabularies
                        .find(vocabulary, code)
                        .filter(it -> it.isValidOn(clock.today()))
                        .isPresent();
    }

    private Optional<Column> column(Content content) {
        var number = content.placement().column();
        return number == 0 ? Optional.empty() : columns.find(new ColumnId(number));
    }

    /** Boards alone take two steps, an urgent warning its own way, everything else all of them. */
    Route route(OrganId organ, Content content, List<Long> wanted, boolean urgent) {
        if (urgent) {
            if (content.type() != ItemType.WARNING) {
                throw new RefusedException(URGENT_ONLY_FOR_WARNINGS);
            }
            return Route.URGENT;
        }
        var chosen = chosen(organ, wanted);
        return !chosen.isEmpty() && chosen.stream().allMatch(it -> BOARDS.contains(it.kind()))
                ? Route.BOARD
                : Route.FULL;
    }

    /** Every channel is one in use, and one that this audience may be reached by. */
    Verdict channelsFit(Disclosure it) {
        if (!(it.preparation() instanceof UnderWay underWay)) {
            return Verdict.refused(NOT_IN_THIS_STATE);
        }
        var wanted = underWay.draft().channels();
        var chosen = chosen(it.organ(), wanted);
        var proactive = it.content().attribute().is(Openness.PROACTIVE);
        return when(!proactive || !wanted.isEmpty(), CHANNELS_MISSING)
                .and(when(chosen.size() == wanted.size(), CHANNEL_UNKNOWN))
                .and(when(
                        underWay.draft().route() != Route.BOARD
                                || chosen.stream().allMatch(channel -> BOARDS.contains(channel.kind())),
                        BOARD_WITHOUT_SITE))
                .and(when(
                        it.content().reach().audience() == Audience.EVERYONE
                                || chosen.stream().noneMatch(channel -> channel.kind() == ChannelKind.OWN_SITE),
                        NOT_DIRECTED_AT_EVERYONE));
    }

    /** Those of the given numbers that the organ has in use. */
    List<Channel> chosen(OrganId organ, List<Long> wanted) {
        return channels.open(organ).stream()
                .filter(it -> wanted.contains(it.id().value()))
                .toList();
    }

    /** Those named on the item, and those to which everything of its column goes. */
    List<Long> channelsOf(OrganId organ, Content content, List<Long> named) {
        var open = channels.open(organ).stream().map(it -> it.id().value()).toList();
        return Stream.concat(
                        named.stream(),
                        column(content).stream()
                                .flatMap(it -> it.sync().channels().stream())
                                .filter(open::contains))
                .distinct()
                .toList();
    }

    /** Where it has been before; a next version goes there again. */
    List<Long> channelsReached(long item) {
        return deliveries.reached(item).stream().map(ChannelId::value).toList();
    }

    String columnPath(Content content) {
        return columns.path(new ColumnId(content.placement().column()));
    }
}
