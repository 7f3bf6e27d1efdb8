package gongkai.disclosures.handling;

import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.Attachment;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.ItemPaper;
import gongkai.disclosures.domain.Step;
import gongkai.disclosures.store.PgStoryStore.DecidedHit;
import gongkai.disclosures.store.PgStoryStore.NumberedReview;
import gongkai.typesetting.Block;
import gongkai.typesetting.Letterhead;
import gongkai.typesetting.Paper;
import gongkai.typesetting.Seal;
import gongkai.web.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The record of one confidentiality review (保密审查记录), bound to the digests of the text and of each attachment.
 *
 * @param organ its full name
 * @param title of the text that was reviewed
 * @param attachments as they were reviewed
 * @param steps of the version that was reviewed, in their order
 * @param decided what had been decided by then about what screening found; never what was found itself
 */
record SecrecyRecord(
        Disclosure it,
        String organ,
        String unit,
        NumberedReview numbered,
        String title,
        List<Attachment> attachments,
        List<Step> steps,
        List<DecidedHit> decided) {

    Paper paper() {
        var blocks = new ArrayList<Block>();
        blocks.add(facts());
        blocks.add(new Block.Numbered(1, "所审附件"));
        blocks.add(attachments.isEmpty() ? new Block.Paragraph("没有附件。") : files());
        blocks.add(new Block.Numbered(1, "筛查疑点的处理"));
        blocks.add(decided.isEmpty() ? new Block.Paragraph("没有需要处理的疑点。") : hits());
        blocks.add(new Block.Paragraph(
                "本记录依据《中华人民共和国保守国家秘密法》第三十五条、第三十六条和《中华人民共和国保守国家秘密法实施条例》第四十二条作出，一事一审，只对上列摘要所指的内容有效；正文或者附件有任何改动，须重新审查。"));
        blocks.add(new Block.Signature(organ, day(), new Seal.None()));
        return new Paper(
                new Letterhead.Plain(), "第" + numbered.id() + "号", ItemPaper.SECRECY.label(), blocks, organ, day());
    }

    private LocalDate day() {
        return numbered.review().at().atZone(OfficeClock.ZONE).toLocalDate();
    }

    private Block facts() {
        var review = numbered.review();
        return Rows.facts()
                .and("审查对象", title)
                .and("编号和版本", "第 " + it.id() + " 号，第" + numbered.version() + "版")
                .and("承办科室", unit)
                .and(
                        "起草人",
                        before(Step.Kind.SUBMITTED)
                                .or(() -> before(Step.Kind.BEGUN))
                                .map(Step::signature)
                                .orElse(""))
                .and(
                        "科室意见",
                        before(Step.Kind.UNIT_PASSED)
                                .map(SecrecyRecord::opinion)
                                .orElse(""))
                .and("审查人", review.signature())
                .and("审查时间", Days.moment(review.at()))
                .and("审查结论", review.conclusion().label())
                .and("审查依据", review.basis())
                .and("删减、遮盖的部分", review.masked())
                .and(
                        "数据汇聚、关联",
                        review.aggregation().label()
                                + (review.aggregationNote().isBlank() ? "" : "。" + review.aggregationNote()))
                .and("上级或其他机关意见", review.consent())
                .and("批准领导", approval())
                .and("所审内容摘要（SM3）", review.seal())
                .and("效力", review.covers(it.content()) ? "与现在的内容一致，本记录有效" : "内容已有改动，本记录对现在的内容无效")
                .block();
    }

    /** The last such step before the review. */
    private Optional<Step> before(Step.Kind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind
                        && !step.at().isAfter(numbered.review().at()))
                .reduce((_, later) -> later);
    }

    /** Whoever signed this very text afterwards; an urgent one was signed before. */
    private String approval() {
        return steps.stream()
                .filter(step -> step.kind() == Step.Kind.SIGNED || step.kind() == Step.Kind.KEPT_BACK)
                .filter(step -> step.seal().equals(numbered.review().seal()))
                .map(SecrecyRecord::opinion)
                .collect(Collectors.joining("；"));
    }

    private static String opinion(Step step) {
        return step.signature() + "，" + Days.moment(step.at()) + (step.note().isBlank() ? "" : "：" + step.note());
    }

    private Block files() {
        var rows = Rows.headed(List.of(2, 3), "附件", "摘要（SM3）");
        attachments.forEach(file -> rows.and(file.name(), file.digest()));
        return rows.block();
    }

    private Block hits() {
        var rows = Rows.headed(List.of(4, 4, 4, 4, 5), "疑点", "位置", "遮盖后的内容", "处理", "理由和决定人");
        decided.forEach(hit -> rows.and(
                hit.label(),
                hit.place(),
                hit.masked(),
                hit.decision().decision().label(),
                (hit.decision().reason().isBlank() ? "" : hit.decision().reason() + "。")
                        + hit.decision().by() + "，" + Days.moment(hit.decision().at())));
        return rows.block();
    }
}
