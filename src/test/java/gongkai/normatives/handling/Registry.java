package gongkai.normatives.handling;

import gongkai.access.Actor;
import gongkai.access.Role;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.Contents;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Paper;
import gongkai.disclosures.handling.Bureau;
import gongkai.normatives.domain.Assessment;
import gongkai.normatives.domain.LegalityResult;
import gongkai.normatives.handling.MakingHandling.Issue;
import gongkai.organisation.Cast;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The bureau with a register, and documents taken as far as a test needs them. */
final class Registry {

    static final LocalDate LAST_DAY = LocalDate.of(2031, 2, 28);

    final Bureau bureau;
    final Actor clerk;
    final Actor head;
    final Actor lawyer;
    private final MakingHandling making;

    private Registry(ApplicationContext program) {
        bureau = Bureau.opens(program);
        clerk = Cast.as(bureau.cast.zhou, Role.OFFICE_CLERK);
        head = Cast.as(bureau.cast.han, Role.OFFICE_HEAD);
        lawyer = bureau.attribute;
        making = program.getBean(MakingHandling.class);
    }

    static Registry opens(ApplicationContext program) {
        return new Registry(program);
    }

    long draft(String title) {
        return making.begin(bureau.luo, bureau.cast.benefits, title, false, "统一门诊待遇");
    }

    long assessed(String title) {
        var id = draft(title);
        making.assess(bureau.luo, id, fairCompetition());
        return id;
    }

    static Assessment fairCompetition() {
        return new Assessment(Assessment.Kind.FAIR_COMPETITION, Cast.TODAY, "不涉及经营者经济活动", "");
    }

    long inReview(String title) {
        var id = assessed(title);
        making.submit(bureau.luo, id, 10, false, "已书面征求各科室意见并采纳", "");
        return id;
    }

    long passed(String title) {
        var id = inReview(title);
        making.review(lawyer, id, LegalityResult.LAWFUL, "内容合法", "审字1号");
        return id;
    }

    long adopted(String title) {
        var id = passed(title);
        making.adopt(clerk, id, Cast.TODAY, "局务会", "纪要3号");
        return id;
    }

    long numbered(String title, String issueNumber) {
        return numbered(title, issueNumber, LAST_DAY);
    }

    long numbered(String title, String issueNumber, @Nullable LocalDate lastDay) {
        var id = adopted(title);
        making.number(clerk, id, new Issue(issueNumber, Contents.FORMED_ON, null, lastDay));
        return id;
    }

    /** What the public is to read. */
    Content content(String title, String issueNumber, @Nullable LocalDate lastDay) {
        var it = Contents.of(ItemType.NORMATIVE, title, "第一条 为了规范门诊待遇，制定本办法。\n第二条 本办法适用于参保人员。");
        return bureau.placed(
                Contents.with(it, new Paper(issueNumber, "NOTICE", "", Contents.FORMED_ON, null, lastDay)));
    }

    /** Answers with the number of the item. */
    long published(String title, String issueNumber) {
        numbered(title, issueNumber);
        return bureau.published(content(title, issueNumber, LAST_DAY));
    }
}
