package gongkai.disclosures.handling;

import gongkai.access.Actor;
import gongkai.access.Role;
import gongkai.catalogue.Category;
import gongkai.catalogue.Column;
import gongkai.catalogue.Columns;
import gongkai.catalogue.IndexPattern;
import gongkai.catalogue.IndexValues;
import gongkai.catalogue.Vocabularies;
import gongkai.catalogue.Vocabulary;
import gongkai.catalogue.domain.IndexSettings;
import gongkai.catalogue.handling.ColumnHandling;
import gongkai.catalogue.handling.IndexHandling;
import gongkai.channels.Channel;
import gongkai.channels.ChannelKind;
import gongkai.channels.Channels;
import gongkai.channels.handling.ChannelHandling;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.Contents;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Openness;
import gongkai.disclosures.domain.SecrecyReview.Aggregation;
import gongkai.disclosures.domain.SecrecyReview.Conclusion;
import gongkai.disclosures.handling.ReviewHandling.SecrecyOpinion;
import gongkai.organisation.Cast;
import gongkai.organisation.domain.Posting.Engagement;
import gongkai.organisation.handling.LiaisonHandling;
import gongkai.workyears.domain.DutyRule;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bureau of 澄溪 with everything it needs to publish: six people for six steps, columns, channels, numbers. */
public final class Bureau {

    public final Cast cast;

    /** Writes for the benefits unit. */
    public final Actor luo;

    public final Actor unitHead;
    public final Actor secrecy;
    public final Actor attribute;
    public final Actor leader;
    public final Actor principal;
    public final Actor publisher;

    private final ApplicationContext program;
    private final long policies;
    private final String subject;
    private final String genre;

    private Bureau(ApplicationContext program) {
        this.program = program;
        cast = Cast.enters(program);
        luo = cast.luo;
        unitHead = cast.works(cast.county, cast.benefits, "冯科", Engagement.NONE, Role.UNIT_HEAD);
        secrecy = cast.works(cast.county, cast.office, "严密", Engagement.NONE, Role.SECRECY_REVIEWER);
        attribute = cast.works(cast.county, cast.units.get(1), "贾法", Engagement.NONE, Role.ATTRIBUTE_REVIEWER);
        leader = cast.joins(cast.county, "葛局", Role.LEADER_IN_CHARGE);
        principal = cast.joins(cast.county, "宋局", Role.PRINCIPAL_LEADER);
        publisher = cast.works(cast.county, cast.office, "方发", Engagement.NONE, Role.PUBLISHER);
        var office = Actor.program(cast.county.branch());
        bean(LiaisonHandling.class).appoint(office, cast.benefits, luo.id(), Cast.TODAY);
        bean(ColumnHandling.class).setUp(office);
        bean(IndexHandling.class)
                .set(
                        office,
                        new IndexSettings(
                                IndexPattern.NATIONAL,
                                new IndexValues("", "11330100MB19370226", "", "", ""),
                                List.of(),
                                0));
        bean(ChannelHandling.class).openStandard(office);
        policies = bean(Columns.class).leaves(cast.county.id()).stream()
                .filter(it -> it.category() == Category.FIFTH)
                .map(it -> it.id().value())
                .findFirst()
                .orElseThrow();
        var words = bean(Vocabularies.class);
        subject = words.current(Vocabulary.SUBJECT, Cast.TODAY).getLast().code();
        genre = words.current(Vocabulary.GENRE, Cast.TODAY).getFirst().code();
    }

    /** Clears what earlier tests left. */
    public static Bureau opens(ApplicationContext program) {
        program.getBean(JdbcClient.class).sql("""
                        truncate disclosures.item, disclosures.house_rule, disclosures.publication,
                                 channels.channel, published.article, normatives.entry, normatives.serial,
                                 normatives.house_rule, normatives.cleanup
                         restart identity cascade
                        """).update();
        return new Bureau(program);
    }

    public Content placed(Content it) {
        return Contents.in(it, policies, subject, genre);
    }

    public Content notice(String title, String body) {
        return placed(Contents.of(ItemType.NOTICE, title, body));
    }

    public long column() {
        return policies;
    }

    public List<Column> columns() {
        return bean(Columns.class).leaves(cast.county.id());
    }

    public List<Long> channels(ChannelKind... kinds) {
        return bean(Channels.class).open(cast.county.id()).stream()
                .filter(it -> List.of(kinds).contains(it.kind()))
                .map(Channel::id)
                .map(it -> it.value())
                .toList();
    }

    public long draft(Content content) {
        return bean(DraftHandling.class)
                .draft(
                        luo,
                        cast.benefits,
                        DutyRule.WHO_MAKES,
                        content,
                        channels(ChannelKind.OWN_SITE, ChannelKind.WECHAT),
                        false);
    }

    public long submitted(Content content) {
        var id = draft(content);
        bean(DraftHandling.class).submit(luo, id);
        return id;
    }

    public long inSecrecyReview(Content content) {
        var id = submitted(content);
        bean(ReviewHandling.class).passUnit(unitHead, id, "");
        return id;
    }

    public long reviewed(Content content) {
        var id = inSecrecyReview(content);
        bean(ReviewHandling.class).conclude(secrecy, id, publishable());
        return id;
    }

    public long signed(Content content) {
        var id = reviewed(content);
        pass(id);
        return id;
    }

    /** From the confidentiality review on. */
    public void pass(long id) {
        bean(ReviewHandling.class).passAttribute(attribute, id, Openness.PROACTIVE, "");
        bean(ReviewHandling.class).sign(leader, id, "同意", null);
    }

    public long published(Content content) {
        var id = signed(content);
        bean(PublicationHandling.class).publish(publisher, id, "另行解读");
        return id;
    }

    public static SecrecyOpinion publishable() {
        return new SecrecyOpinion(Conclusion.PUBLISHABLE, "不涉及国家秘密和个人隐私", "", Aggregation.NOT_CONCERNED, "", "");
    }

    public Map<String, Actor> people() {
        return Map.of("luo", luo, "leader", leader);
    }

    public <T> T bean(Class<T> type) {
        return program.getBean(type);
    }
}
