package gongkai.disclosures.handling;

import gongkai.channels.Delivery;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.ItemPaper;
import gongkai.disclosures.domain.Publicity;
import gongkai.disclosures.domain.Step;
import gongkai.published.MetadataField;
import gongkai.published.PublicFile;
import gongkai.trail.TrailProofs.Proof;
import gongkai.typesetting.Block;
import gongkai.typesetting.Letterhead;
import gongkai.typesetting.Paper;
import gongkai.typesetting.Seal;
import gongkai.web.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The certificate of publication (发布证明): what went out and when, and what shows it. Why something was taken back is not
 * for those who are shown this.
 *
 * @param organ its full name
 * @param steps all of the item, in their order
 * @param files as the public has them now
 * @param deliveries in the order in which they were handed over
 * @param proofs the entries of the trail about the item, in their order
 * @param on the day it is printed
 */
record PublicationCertificate(
        Disclosure it,
        String organ,
        List<Step> steps,
        List<PublicFile> files,
        List<Delivery> deliveries,
        List<Proof> proofs,
        LocalDate on) {

    private static final Set<Step.Kind> PUBLIC = Set.of(
            Step.Kind.PUBLISHED,
            Step.Kind.CORRECTED,
            Step.Kind.UPDATED,
            Step.Kind.AGAIN,
            Step.Kind.TAKEN_OVER,
            Step.Kind.WITHDRAWN,
            Step.Kind.ENDED);

    Paper paper() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph("下列政府信息由本机关依照《中华人民共和国政府信息公开条例》主动公开。现按发布系统的记录，证明其公开的内容摘要、时间、渠道如下。"));
        blocks.add(facts());
        blocks.add(new Block.Numbered(1, "版本"));
        blocks.add(versions());
        if (!files.isEmpty()) {
            blocks.add(new Block.Numbered(1, "现在公开的附件"));
            blocks.add(attachments());
        }
        blocks.add(new Block.Numbered(1, "渠道和回执"));
        blocks.add(deliveries.isEmpty() ? new Block.Paragraph("没有渠道记录。") : channels());
        blocks.add(new Block.Numbered(1, "审计记录"));
        blocks.add(new Block.Paragraph("审计记录逐条以 SM3 摘要相连，改动任何一条都会被校验发现。下列各条可凭编号和摘要核对。"));
        blocks.add(entries());
        blocks.add(new Block.Signature(organ, on, new Seal.Space()));
        return new Paper(new Letterhead.Letter(organ), "", ItemPaper.CERTIFICATE.label(), blocks, organ, on);
    }

    private Block facts() {
        var content = it.content();
        return Rows.facts()
                .and("信息名称", content.wording().title())
                .and(MetadataField.INDEX_NO.label(), it.indexNumber())
                .unlessEmpty(MetadataField.DOC_NO.label(), content.paper().number())
                .and(MetadataField.PUBLISHER.label(), organ)
                .and("首次公开时间", first())
                .and("现状", standing())
                .and("本站地址", "/articles/" + it.id())
                .block();
    }

    private String first() {
        return switch (it.publicity()) {
            case Publicity.Public shown -> Days.moment(shown.at());
            case Publicity.Withdrawn gone -> Days.moment(gone.at());
            case Publicity.Ended ended -> Days.moment(ended.at());
            case Publicity.NotYet(), Publicity.KeptBack(var _, var _, var _) -> "";
        };
    }

    private String standing() {
        return switch (it.publicity()) {
            case Publicity.Public shown -> "公开中，现为第" + shown.version() + "版";
            case Publicity.Withdrawn gone -> "已于" + Days.moment(gone.why().at()) + "从公众页面撤下";
            case Publicity.Ended ended -> "公开期满，自" + Days.full(ended.endedOn()) + "起下线";
            case Publicity.NotYet(), Publicity.KeptBack(var _, var _, var _) -> "";
        };
    }

    private Block versions() {
        var rows = Rows.headed(List.of(2, 3, 4, 8), "版本", "事项", "时间", "内容摘要（SM3）");
        steps.stream()
                .filter(step -> PUBLIC.contains(step.kind()))
                .forEach(step ->
                        rows.and("第" + step.version() + "版", step.kind().label(), Days.moment(step.at()), step.seal()));
        return rows.block();
    }

    private Block attachments() {
        var rows = Rows.headed(List.of(2, 3), "附件", "摘要（SM3）");
        files.forEach(file -> rows.and(file.name(), file.digest()));
        return rows.block();
    }

    private Block channels() {
        var rows = Rows.headed(List.of(4, 2, 2, 4, 5), "渠道", "动作", "版本", "时间", "回执或凭据");
        deliveries.forEach(delivery -> rows.and(
                delivery.slip().channelName(),
                delivery.slip().action().label(),
                "第" + delivery.slip().version() + "版",
                time(delivery),
                receipt(delivery)));
        return rows.block();
    }

    private static String time(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Sent sent -> Days.moment(sent.at());
            case Delivery.Done done -> Days.moment(done.evidence().doneAt());
            case Delivery.Superseded superseded -> Days.moment(superseded.at());
            case Delivery.Dead dead -> Days.moment(dead.at());
            case Delivery.Pending _, Delivery.ToDo _ -> "";
        };
    }

    private static String receipt(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Sent sent -> sent.receipt();
            case Delivery.Done done ->
                String.join(
                        " ",
                        done.evidence().note(),
                        done.evidence().link(),
                        "由" + done.evidence().recordedBy() + "登记");
            case Delivery.Superseded _ -> "未送出，已被后来的版本取代";
            case Delivery.Dead _ -> "没有送达";
            case Delivery.Pending _ -> "尚未送达";
            case Delivery.ToDo _ -> "尚未办理";
        };
    }

    private Block entries() {
        var rows = Rows.headed(List.of(2, 4, 4, 7), "编号", "事项", "时间", "记录摘要（SM3）");
        proofs.stream()
                .filter(proof -> PUBLIC.stream().anyMatch(kind -> proof.what().startsWith(kind.label() + "「")))
                .forEach(proof ->
                        rows.and("第" + proof.number() + "条", proof.what(), Days.moment(proof.at()), proof.hash()));
        return rows.block();
    }
}
