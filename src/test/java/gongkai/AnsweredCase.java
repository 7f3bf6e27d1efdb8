package gongkai;

import gongkai.access.Actor;
import gongkai.access.PersonId;
import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.Happening;
import gongkai.applications.domain.IdentityKind;
import gongkai.applications.domain.Outcome;
import gongkai.applications.domain.Reception;
import gongkai.applications.domain.Reply;
import gongkai.applications.domain.Wanted;
import gongkai.applications.handling.TakeOverHandling;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organ;
import gongkai.organisation.Units;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;

/**
 * A case that was answered in part, with the applicant's data written all over what was asked and answered.
 *
 * @param secrets none of which may ever be public
 */
record AnsweredCase(long id, List<String> secrets) {

    private static final String NAME = "慕容墨池";
    private static final String IDENTITY = "11010519491231002X";
    private static final String PHONE = "19987654321";
    private static final String MAIL = "mochi@163.com";
    private static final String ADDRESS = "澜川省云河市藏珠街道88号";
    private static final String NUMBER = "澄医保-2026-90817";
    private static final String LETTER = "澄医保依复〔2026〕90817号";

    /** Not among what the case knows of its applicant: only screening can find it. */
    private static final String OTHER_PHONE = "18876543210";

    static AnsweredCase in(ApplicationContext program, Organ organ) {
        var today = program.getBean(OfficeClock.class).today();
        var reply = new Reply(
                Outcome.R03_PARTIAL,
                "申请人" + NAME + "（身份证号" + IDENTITY + "，电话" + PHONE + "，邮箱" + MAIL + "，住" + ADDRESS
                        + "）申请的测算表已经查到。\n联系人手机" + OTHER_PHONE + "。编号" + NUMBER + "。",
                "",
                null,
                List.of(new Reply.Withheld("第3页", Outcome.R14_INTERNAL)),
                Reply.Separation.POSSIBLE,
                "",
                "已经权衡",
                null,
                List.of(new Reply.Search(today, "档案系统", "门诊、共济", "罗文静", "找到一份")),
                "",
                "",
                "",
                List.of("门诊共济改革测算表（寄" + NAME + "）"),
                2,
                "");
        var unit = program.getBean(Units.class).of(organ.id()).stream()
                .filter(it -> it.name().equals("待遇保障科"))
                .findFirst()
                .orElseThrow()
                .id();
        var nobody = new PersonId(0);
        var lines = new ArrayList<TakeOverHandling.Line>();
        for (var it : List.of(
                new Happening.Registered(Reception.IN_PERSON, "回执"),
                new Happening.Accepted(),
                new Happening.Assigned(unit, List.of(), null, ""),
                new Happening.Drafted(reply, nobody),
                new Happening.Submitted(),
                new Happening.SecrecyPassed("同意", nobody),
                new Happening.LegalityPassed("同意", nobody),
                new Happening.Signed(LETTER, "同意", nobody),
                new Happening.Sent(Happening.Way.POST, "1109876"))) {
            lines.add(new TakeOverHandling.Line(today.minusDays(7), it, nobody, "周敏"));
        }
        var id = program.getBean(TakeOverHandling.class)
                .takeOver(
                        Actor.program(organ.branch()),
                        organ.id(),
                        new TakeOverHandling.Taken(
                                new Applicant(
                                        ApplicantColumn.NATURAL,
                                        NAME,
                                        IdentityKind.RESIDENT_CARD,
                                        IDENTITY,
                                        "",
                                        "",
                                        "",
                                        PHONE,
                                        MAIL,
                                        ADDRESS,
                                        "",
                                        ""),
                                new Wanted(
                                        "门诊共济改革测算表",
                                        "",
                                        "我叫" + NAME + "，手机" + PHONE + "，想要这份表",
                                        Wanted.Delivery.COLLECT,
                                        Wanted.Carrier.PAPER,
                                        false,
                                        false,
                                        false,
                                        ""),
                                NUMBER,
                                "",
                                lines));
        return new AnsweredCase(id, List.of(NAME, IDENTITY, PHONE, OTHER_PHONE, MAIL, "藏珠街道88号", NUMBER, LETTER));
    }
}
