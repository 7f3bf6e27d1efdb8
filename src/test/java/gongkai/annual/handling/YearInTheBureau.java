package gongkai.annual.handling;

import static gongkai.statute.Day.monday;

import gongkai.access.Actor;
import gongkai.access.PersonId;
import gongkai.access.Role;
import gongkai.annual.domain.Drafting;
import gongkai.annual.domain.Section;
import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.Cases;
import gongkai.applications.domain.Happening;
import gongkai.applications.domain.IdentityKind;
import gongkai.applications.domain.Outcome;
import gongkai.applications.domain.Reception;
import gongkai.applications.domain.Reply;
import gongkai.applications.handling.TakeOverHandling;
import gongkai.applications.handling.TakeOverHandling.Line;
import gongkai.disclosures.domain.HitDecision.Decision;
import gongkai.disclosures.domain.SecrecyReview.Aggregation;
import gongkai.disclosures.domain.SecrecyReview.Conclusion;
import gongkai.disclosures.handling.Bureau;
import gongkai.disclosures.handling.DraftHandling;
import gongkai.disclosures.handling.PublicationHandling;
import gongkai.disclosures.handling.ReviewHandling;
import gongkai.disclosures.handling.ReviewHandling.SecrecyOpinion;
import gongkai.organisation.Cast;
import gongkai.organisation.domain.Posting.Engagement;
import gongkai.organisation.handling.LiaisonHandling;
import gongkai.reports.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bureau of 澄溪 with applications of 2025, on Monday, 2 March 2026. */
final class YearInTheBureau {

    static final int YEAR = 2025;
    static final LocalDate JUNE = monday("2025-06-02");

    final Bureau bureau;
    final Cast cast;
    final Actor clerk;
    final Actor colleague;
    final Actor leader;
    private final ApplicationContext program;
    private int number;

    private YearInTheBureau(ApplicationContext program) {
        this.program = program;
        bureau = Bureau.opens(program);
        cast = bureau.cast;
        clerk = Cast.as(cast.zhou, Role.OFFICE_CLERK);
        colleague = Cast.as(cast.han, Role.OFFICE_HEAD);
        leader = bureau.leader;
        bean(LiaisonHandling.class).appoint(Actor.program(cast.county.branch()), cast.office, clerk.id(), Cast.TODAY);
    }

    static YearInTheBureau opens(ApplicationContext program) {
        program.getBean(JdbcClient.class).sql("""
                        truncate annual.report, annual.counter, annual.unit_return, annual.house_rule,
                                 applications.case_file, applications.serial, applications.house_rule,
                                 remedies.remedy, remedies.serial cascade
                        """).update();
        return new YearInTheBureau(program);
    }

    <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    /** Received, and concluded by a reply unless the day is null. */
    long application(ApplicantColumn column, LocalDate received, LocalDate replied, Outcome outcome) {
        var lines = begun(received);
        lines.addAll(List.of(
                line(replied, new Happening.Drafted(Reply.of(outcome), new PersonId(0))),
                line(replied, new Happening.Submitted()),
                line(replied, new Happening.SecrecyPassed("同意", new PersonId(0))),
                line(replied, new Happening.LegalityPassed("同意", new PersonId(0))),
                line(replied, new Happening.Signed("澄医保依复〔2025〕" + (number + 1) + "号", "同意", new PersonId(0))),
                line(replied, new Happening.Sent(Happening.Way.POST, "1109")),
                line(replied, new Happening.Served("签收")),
                line(replied, new Happening.Closed())));
        return taken(column, lines);
    }

    long withdrawn(LocalDate received, LocalDate on) {
        var lines = begun(received);
        lines.add(line(on, new Happening.Withdrawn("申请人来电撤回")));
        return taken(ApplicantColumn.NATURAL, lines);
    }

    long open(ApplicantColumn column, LocalDate received) {
        return taken(column, begun(received));
    }

    private static List<Line> begun(LocalDate received) {
        return new ArrayList<>(List.of(
                line(received, new Happening.Registered(Reception.IN_PERSON, "回执")),
                line(received, new Happening.Accepted())));
    }

    private static Line line(LocalDate on, Happening what) {
        return new Line(on, what, new PersonId(0), "周敏");
    }

    private long taken(ApplicantColumn column, List<Line> lines) {
        number++;
        var natural = column == ApplicantColumn.NATURAL;
        var applicant = new Applicant(
                column,
                natural ? "王强" : "某药业有限公司",
                IdentityKind.RESIDENT_CARD,
                "11010519491231002X",
                "",
                "",
                "",
                "13800138000",
                "",
                "",
                "",
                "");
        return bean(TakeOverHandling.class)
                .takeOver(
                        Actor.program(cast.county.branch()),
                        cast.county.id(),
                        new TakeOverHandling.Taken(applicant, Cases.PRICES, "澄医保-2025-" + number, "", lines));
    }

    /** Three dealt with, one carried on. */
    void usual() {
        application(ApplicantColumn.NATURAL, JUNE, JUNE.plusDays(14), Outcome.R02_PROVIDE);
        application(ApplicantColumn.NATURAL, JUNE, JUNE.plusDays(14), Outcome.R20_NONEXISTENT);
        application(ApplicantColumn.BUSINESS, JUNE, JUNE.plusDays(14), Outcome.R02_PROVIDE);
        open(ApplicantColumn.NATURAL, monday("2025-12-22"));
    }

    long compiled() {
        return bean(CompilingHandling.class).open(clerk, YEAR);
    }

    /** Writes what a draft leaves to people. */
    void write(long report) {
        var draft = bean(DraftReading.class).get(clerk, report);
        for (var section : Drafting.unfinished(draft.manuscript().texts())) {
            var passage = draft.passages().get(section);
            bean(WritingHandling.class)
                    .save(clerk, report, section, passage == null ? 0 : passage.version(), words(section));
        }
    }

    private static String words(Section section) {
        return section == Section.PROBLEMS
                ? "存在的主要问题：一是公开目录更新不及时，个别事项超期；二是政策解读形式单一，群众看不懂。\n改进措施：一是按月核对公开目录，超期事项通报到科室；二是对新出台的政策同步制作图解和问答。"
                : "按照要求办理。";
    }

    /** Says something to everything that has to be answered. */
    void explain(long report) {
        bean(Examination.class).examine(clerk, report).stream()
                .filter(it -> it.finding().severity() != Severity.INFO)
                .forEach(it -> bean(Examination.class).explain(clerk, report, it.key(), "已核对，情况属实"));
    }

    long settled() {
        var report = compiled();
        write(report);
        explain(report);
        bean(SettlingHandling.class).settle(clerk, report);
        return report;
    }

    /** Through the three reviews and out. */
    long released() {
        var report = settled();
        release(report);
        return report;
    }

    void release(long report) {
        var item = bean(SettlingHandling.class).handOver(clerk, report);
        bean(DraftHandling.class).submit(clerk, item);
        var head = cast.works(cast.county, cast.office, "白科", Engagement.NONE, Role.UNIT_HEAD);
        bean(ReviewHandling.class).passUnit(head, item, "");
        review(item);
        bean(PublicationHandling.class).publish(bureau.publisher, item, "");
    }

    private void review(long item) {
        var reviews = bean(ReviewHandling.class);
        reviews.findings(bureau.secrecy, item)
                .forEach(it -> reviews.decide(
                        bureau.secrecy,
                        item,
                        it.hit().key(),
                        it.isConcealed() ? Decision.CLEAN : Decision.KEEP,
                        "机关联系方式和统计数字，依法公开"));
        reviews.conclude(
                bureau.secrecy,
                item,
                new SecrecyOpinion(Conclusion.PUBLISHABLE, "不涉及国家秘密和个人隐私", "", Aggregation.ASSESSED, "小数值不能对应到个人", ""));
        bureau.pass(item);
    }
}
