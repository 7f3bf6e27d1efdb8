package gongkai;

import static gongkai.disclosures.domain.Contents.in;
import static gongkai.disclosures.domain.Contents.of;
import static gongkai.disclosures.domain.Contents.titled;
import static gongkai.disclosures.domain.Contents.with;

import gongkai.access.Actor;
import gongkai.access.PersonId;
import gongkai.access.Role;
import gongkai.access.UnitId;
import gongkai.catalogue.Category;
import gongkai.catalogue.Columns;
import gongkai.catalogue.Vocabularies;
import gongkai.catalogue.Vocabulary;
import gongkai.channels.Channel;
import gongkai.channels.ChannelId;
import gongkai.channels.Channels;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.Change;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.Contents;
import gongkai.disclosures.domain.Ground;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Openness;
import gongkai.disclosures.domain.SecrecyReview.Aggregation;
import gongkai.disclosures.domain.SecrecyReview.Conclusion;
import gongkai.disclosures.domain.Withdrawal.Cause;
import gongkai.disclosures.domain.Wording;
import gongkai.disclosures.handling.AttachmentHandling;
import gongkai.disclosures.handling.AttachmentHandling.Upload;
import gongkai.disclosures.handling.DisclosureReading;
import gongkai.disclosures.handling.DraftHandling;
import gongkai.disclosures.handling.PublicationHandling;
import gongkai.disclosures.handling.ReviewHandling;
import gongkai.disclosures.handling.ReviewHandling.SecrecyOpinion;
import gongkai.disclosures.handling.WithdrawalHandling;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.organisation.Staff;
import gongkai.organisation.Units;
import gongkai.workyears.domain.DutyRule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** Items of every kind that the public may not see, or may see in part, with a marker word in all that is not for it. */
final class Secrets {

    /** Begins the marker; may be searched for, and is then shown as what was asked. */
    static final String ASKED = "青鸾衔书";

    /** Ends the marker; wherever this is shown, something has leaked. */
    static final String MARK = "墨池藏珠";

    private static final String MARKER = ASKED + MARK;
    private static final String COUNTY = "澄溪县医保局";

    private final ApplicationContext program;
    private final Organ county;
    private final UnitId unit;
    private final Actor author;
    private final Actor head;
    private final Actor secrecy;
    private final Actor attribute;
    private final Actor leader;
    private final Actor publisher;

    private Secrets(ApplicationContext program) {
        this.program = program;
        county = bean(Organs.class).all().stream()
                .filter(it -> it.shortName().equals(COUNTY))
                .findFirst()
                .orElseThrow();
        unit = unit("待遇保障科");
        author = person("罗文静", unit, Role.AUTHOR);
        head = person("唐建平", unit, Role.UNIT_HEAD);
        secrecy = person("谢国栋", unit("办公室"), Role.SECRECY_REVIEWER);
        attribute = person("冯雪琴", unit("规划财务和法规科"), Role.ATTRIBUTE_REVIEWER);
        leader = person("邓卫东", unit("办公室"), Role.LEADER_IN_CHARGE);
        publisher = person("马丽华", unit("办公室"), Role.PUBLISHER);
    }

    /** The numbers of the items; of the last one a text is public that holds no marker. */
    static List<Long> kept(ApplicationContext program) {
        var it = new Secrets(program);
        return List.of(it.draft(), it.returned(), it.withheld(), it.ready(), it.withdrawn(), it.corrected());
    }

    /** Puts a draft in its place, takes it through every review and publishes it. */
    static void publish(ApplicationContext program, long id) {
        var it = new Secrets(program);
        var content = it.bean(DisclosureReading.class)
                .get(it.author, id)
                .underWay()
                .orElseThrow()
                .draft()
                .content();
        it.bean(DraftHandling.class).rewrite(it.author, id, it.placed(content), it.channels(), false);
        it.pass(id, Conclusion.PUBLISHABLE, Openness.PROACTIVE);
        it.bean(PublicationHandling.class).publish(it.publisher, id, "");
    }

    private long draft() {
        return drafted(marked());
    }

    private long returned() {
        var id = drafted(marked());
        bean(DraftHandling.class).submit(author, id);
        bean(ReviewHandling.class).giveBack(head, id, MARKER + "退回原因");
        return id;
    }

    private long withheld() {
        var id = drafted(with(marked(), Contents.withheld(Ground.PROCESS_DISCUSSION, MARKER + "理由", MARKER + "依据")));
        pass(id, Conclusion.WITHHOLD, Openness.WITHHELD);
        return id;
    }

    private long ready() {
        var id = drafted(marked());
        pass(id, Conclusion.PUBLISHABLE, Openness.PROACTIVE);
        return id;
    }

    private long withdrawn() {
        var id = ready();
        bean(PublicationHandling.class).publish(publisher, id, "");
        bean(WithdrawalHandling.class).withdraw(publisher, id, Cause.PRIVACY, MARKER + "撤回原因");
        return id;
    }

    /** What is out is clean; what is to come is not, nor is what was said on the way. */
    private long corrected() {
        var id = bean(DraftHandling.class)
                .draft(
                        author,
                        unit,
                        DutyRule.WHO_MAKES,
                        placed(of(ItemType.NOTICE, "关于服务窗口时间的通知", "窗口照常开放。")),
                        channels(),
                        false);
        pass(id, Conclusion.PUBLISHABLE, Openness.PROACTIVE);
        bean(PublicationHandling.class).publish(publisher, id, "");
        bean(DraftHandling.class).begin(author, id, new Change.Correction(MARKER + "更正说明"));
        bean(DraftHandling.class).rewrite(author, id, marked(), channels(), false);
        attach(id);
        return id;
    }

    private Content marked() {
        var it = placed(of(ItemType.NOTICE, "", MARKER + "正文。"));
        return titled(with(it, new Wording("", MARKER + "概述", it.wording().body(), Map.of())), MARKER + "标题");
    }

    private Content placed(Content it) {
        var column = bean(Columns.class).leaves(county.id()).stream()
                .filter(leaf -> leaf.category() == Category.FIFTH)
                .findFirst()
                .orElseThrow();
        var words = bean(Vocabularies.class);
        var today = bean(OfficeClock.class).today();
        return in(
                it,
                column.id().value(),
                words.current(Vocabulary.SUBJECT, today).getLast().code(),
                words.current(Vocabulary.GENRE, today).getFirst().code());
    }

    private long drafted(Content content) {
        var id = bean(DraftHandling.class).draft(author, unit, DutyRule.WHO_MAKES, content, channels(), false);
        attach(id);
        return id;
    }

    private void attach(long id) {
        bean(AttachmentHandling.class)
                .attach(
                        author,
                        id,
                        List.of(new Upload(MARKER + "附件.txt", (MARKER + "附件文字").getBytes(StandardCharsets.UTF_8))));
    }

    private void pass(long id, Conclusion conclusion, Openness openness) {
        var reviews = bean(ReviewHandling.class);
        bean(DraftHandling.class).submit(author, id);
        reviews.passUnit(head, id, MARKER + "审核意见");
        reviews.conclude(
                secrecy, id, new SecrecyOpinion(conclusion, MARKER + "审查依据", "", Aggregation.NOT_CONCERNED, "", ""));
        reviews.passAttribute(attribute, id, openness, MARKER + "属性意见");
        reviews.sign(leader, id, MARKER + "签批意见", null);
    }

    private List<Long> channels() {
        return bean(Channels.class).open(county.id()).stream()
                .map(Channel::id)
                .map(ChannelId::value)
                .toList();
    }

    private UnitId unit(String name) {
        return bean(Units.class).of(county.id()).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Actor person(String name, UnitId where, Role role) {
        PersonId id = bean(Staff.class).of(county.id()).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        return new Actor(id, name, county.branch(), Set.of(where), Set.of(role), Map.of());
    }

    private <T> T bean(Class<T> type) {
        return program.getBean(type);
    }
}
