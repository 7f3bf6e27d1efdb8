package gongkai.channels.handling;

import static gongkai.Refusals.refuses;
import static gongkai.channels.ChannelRefusal.ADDRESS_ODD;
import static gongkai.channels.ChannelRefusal.ENDED_ALREADY;
import static gongkai.channels.ChannelRefusal.ENDS_LATER;
import static gongkai.channels.ChannelRefusal.ENDS_TOO_EARLY;
import static gongkai.channels.ChannelRefusal.FOLDER_ODD;
import static gongkai.channels.ChannelRefusal.NOT_OPEN;
import static gongkai.channels.ChannelRefusal.NOT_OWN_PAGES;
import static gongkai.channels.ChannelRefusal.PARENT_ODD;
import static gongkai.channels.ChannelRefusal.SECOND_OWN_SITE;
import static gongkai.channels.ChannelRefusal.SECRET_SHORT;
import static gongkai.channels.ChannelRefusal.STANDARD_THERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.WholeOffice;
import gongkai.access.NotFound;
import gongkai.access.Refusal;
import gongkai.access.Role;
import gongkai.access.Verdict;
import gongkai.channels.Channel;
import gongkai.channels.Channel.Way;
import gongkai.channels.ChannelId;
import gongkai.channels.ChannelKind;
import gongkai.channels.Channels;
import gongkai.channels.domain.ChannelBrief;
import gongkai.channels.handling.ChannelHandling.Signing;
import gongkai.organisation.Cast;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeOffice
class ChannelHandlingTest {

    private static final String SECRET = "一段不应当再出现的密钥文字0987654321";

    @Autowired
    ApplicationContext program;

    @Autowired
    ChannelHandling channels;

    @Autowired
    Channels door;

    @Autowired
    JdbcClient jdbc;

    Cast cast;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
    }

    @Test
    void every_way_is_kept_as_it_was() {
        for (var way : List.of(
                new Way.Manual(),
                new Way.FileDrop("library-2"),
                new Way.HttpPush("https://platform.example.gov.cn/in?x=1", false))) {
            var id = open(ChannelKind.CITY_PLATFORM, way);

            assertThat(channels.get(cast.zhou, id).way()).isEqualTo(way);
        }
        assertThat(channels.get(cast.zhou, open(ChannelKind.OWN_SITE, new Way.OwnSite()))
                        .way())
                .isEqualTo(new Way.OwnSite());
    }

    @Test
    void ways_that_lead_nowhere_or_too_far_are_refused() {
        refused(ADDRESS_ODD, ChannelKind.CITY_PLATFORM, new Way.HttpPush("", false));
        refused(ADDRESS_ODD, ChannelKind.CITY_PLATFORM, new Way.HttpPush("file:///etc/passwd", false));
        refused(ADDRESS_ODD, ChannelKind.CITY_PLATFORM, new Way.HttpPush("http://", false));
        refused(ADDRESS_ODD, ChannelKind.CITY_PLATFORM, new Way.HttpPush("https://user:pw@host/", false));
        refused(ADDRESS_ODD, ChannelKind.CITY_PLATFORM, new Way.HttpPush("http://a b/", false));
        refused(FOLDER_ODD, ChannelKind.ARCHIVE, new Way.FileDrop("../keys"));
        refused(FOLDER_ODD, ChannelKind.ARCHIVE, new Way.FileDrop(""));
        refused(FOLDER_ODD, ChannelKind.ARCHIVE, new Way.FileDrop("a".repeat(41)));
        refused(NOT_OWN_PAGES, ChannelKind.WECHAT, new Way.OwnSite());
    }

    @Test
    void there_is_one_own_site() {
        open(ChannelKind.OWN_SITE, new Way.OwnSite());

        refused(SECOND_OWN_SITE, ChannelKind.OWN_SITE, new Way.OwnSite());
    }

    @Test
    void a_secret_is_neither_shown_nor_on_the_trail_nor_in_the_database_as_it_is() {
        var way = new Way.HttpPush("https://platform.example.gov.cn/in", true);
        var id = channels.open(cast.zhou, brief(ChannelKind.CITY_PLATFORM, way, null), new Signing.With(SECRET));

        assertThat(channels.get(cast.zhou, id).way()).isEqualTo(way);
        assertThat(channels.get(cast.zhou, id).toString()).doesNotContain(SECRET);
        assertThat(new Signing.With(SECRET).toString()).doesNotContain(SECRET);
        assertThat(jdbc.sql("select coalesce(before, '') || coalesce(after, '') from trail.entry")
                        .query(String.class)
                        .list())
                .noneMatch(it -> it.contains(SECRET));
        assertThat(jdbc.sql("select secret from channels.channel")
                        .query((row, _) -> row.getBytes("secret"))
                        .list())
                .noneMatch(it -> new String(it, StandardCharsets.UTF_8).contains(SECRET));
        refuses(
                SECRET_SHORT,
                () -> channels.open(cast.zhou, brief(ChannelKind.CITY_PLATFORM, way, null), new Signing.With("短")));
    }

    @Test
    void a_secret_stays_until_it_is_replaced_or_taken_away() {
        var way = new Way.HttpPush("https://platform.example.gov.cn/in", false);
        var brief = brief(ChannelKind.CITY_PLATFORM, way, null);
        var id = channels.open(cast.zhou, brief, new Signing.With(SECRET));

        channels.change(cast.zhou, id, brief, new Signing.Unchanged());
        assertThat(channels.get(cast.zhou, id).way()).isEqualTo(new Way.HttpPush(way.address(), true));

        channels.change(cast.zhou, id, brief, new Signing.Without());
        assertThat(channels.get(cast.zhou, id).way()).isEqualTo(way);
    }

    @Test
    void an_account_stands_under_one_of_its_own_organ_or_above_and_never_under_itself() {
        var citysClerk = Cast.as(cast.joins(cast.city, "方圆"), Role.OFFICE_CLERK);
        var citys =
                channels.open(citysClerk, brief(ChannelKind.WECHAT, new Way.Manual(), null), new Signing.Unchanged());
        var ours = open(ChannelKind.WECHAT, new Way.Manual(), citys);
        var below = open(ChannelKind.WECHAT, new Way.Manual(), ours);
        var theirs = channels.open(
                cast.neighboursClerk, brief(ChannelKind.WECHAT, new Way.Manual(), null), new Signing.Unchanged());

        assertThat(channels.of(citysClerk, cast.city.id()))
                .extracting(it -> it.depth() + " " + it.channel().id().value())
                .containsExactly("0 " + citys.value(), "1 " + ours.value(), "2 " + below.value());
        refuses(PARENT_ODD, () -> open(ChannelKind.WECHAT, new Way.Manual(), theirs));
        refuses(
                PARENT_ODD,
                () -> channels.change(
                        cast.zhou, ours, brief(ChannelKind.WECHAT, new Way.Manual(), below), new Signing.Unchanged()));
        refuses(
                PARENT_ODD,
                () -> channels.change(
                        cast.zhou, ours, brief(ChannelKind.WECHAT, new Way.Manual(), ours), new Signing.Unchanged()));
    }

    @Test
    void a_channel_is_in_use_to_its_last_day() {
        var id = open(ChannelKind.WECHAT, new Way.Manual());
        refuses(ENDS_TOO_EARLY, () -> channels.end(cast.zhou, id, Cast.TODAY.minusDays(11)));
        refuses(ENDS_LATER, () -> channels.end(cast.zhou, id, Cast.TODAY.plusDays(1)));

        channels.end(cast.zhou, id, Cast.TODAY.minusDays(1));

        assertThat(door.open(cast.county.id())).isEmpty();
        assertThat(channels.get(cast.zhou, id).isOpenOn(Cast.TODAY.minusDays(1)))
                .isTrue();
        refuses(ENDED_ALREADY, () -> channels.end(cast.zhou, id, Cast.TODAY));
    }

    @Test
    void the_standard_channels_are_set_up_once() {
        channels.openStandard(cast.han);

        assertThat(door.open(cast.county.id()))
                .extracting(Channel::kind)
                .contains(
                        ChannelKind.OWN_SITE,
                        ChannelKind.CITY_PLATFORM,
                        ChannelKind.WECHAT,
                        ChannelKind.GAZETTE,
                        ChannelKind.NOTICE_BOARD,
                        ChannelKind.ARCHIVE,
                        ChannelKind.LIBRARY);
        refuses(STANDARD_THERE, () -> channels.openStandard(cast.han));
    }

    @Test
    void a_column_may_name_only_channels_of_its_organ_in_use() {
        var ours = open(ChannelKind.WECHAT, new Way.Manual());
        var theirs = channels.open(
                cast.neighboursClerk, brief(ChannelKind.WECHAT, new Way.Manual(), null), new Signing.Unchanged());

        assertThat(mayUse(List.of(ours)).isAllowed()).isTrue();
        assertThat(mayUse(List.of(ours, theirs))).isEqualTo(Verdict.refused(NOT_OPEN));
    }

    @Test
    void the_neighbours_channel_is_not_there() {
        var theirs = channels.open(
                cast.neighboursClerk, brief(ChannelKind.WECHAT, new Way.Manual(), null), new Signing.Unchanged());

        assertThatThrownBy(() -> channels.get(cast.zhou, theirs)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> channels.of(cast.zhou, cast.neighbour.id())).isInstanceOf(NotFound.class);
    }

    private Verdict mayUse(Collection<ChannelId> ids) {
        return door.mayUse(cast.county.id(), ids);
    }

    private void refused(Refusal why, ChannelKind kind, Way way) {
        refuses(why, () -> open(kind, way));
    }

    private ChannelId open(ChannelKind kind, Way way) {
        return open(kind, way, null);
    }

    private ChannelId open(ChannelKind kind, Way way, @Nullable ChannelId parent) {
        return channels.open(cast.zhou, brief(kind, way, parent), new Signing.Unchanged());
    }

    private static ChannelBrief brief(ChannelKind kind, Way way, @Nullable ChannelId parent) {
        return new ChannelBrief(parent, kind, kind.label(), "办公室", "账号", "平台", Cast.TODAY.minusDays(10), way);
    }
}
