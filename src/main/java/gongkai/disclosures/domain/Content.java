package gongkai.disclosures.domain;

import gongkai.digest.Sm3;
import gongkai.published.MetadataField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that is reviewed and published of one item in one version: change a character and it is another content. */
public record Content(
        ItemType type,
        Wording wording,
        Paper paper,
        Placement placement,
        Attribute attribute,
        Reach reach,
        Origin origin,
        List<Attachment> attachments) {

    /** One thing it says, under its label. */
    public record Fact(String label, String value) {}

    public Content {
        attachments = List.copyOf(attachments);
    }

    /** Everything it says, in one order: what a seal is made of, and what two contents are compared by. */
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("信息类型", type.label()));
        facts.add(new Fact(MetadataField.TITLE.label(), wording.title()));
        facts.add(new Fact("内容概述", wording.summary()));
        facts.add(new Fact("正文", wording.body()));
        wording.elementsInOrder().forEach((element, text) -> facts.add(new Fact(element.label(), text)));
        facts.add(new Fact("文号", paper.number()));
        facts.add(new Fact(MetadataField.DOC_KIND.label(), paper.kind()));
        facts.add(new Fact(MetadataField.ISSUER.label(), paper.issuer()));
        facts.add(new Fact(MetadataField.WRITTEN_ON.label(), text(paper.formedOn())));
        facts.add(new Fact(MetadataField.EFFECTIVE_ON.label(), text(paper.effectiveOn())));
        facts.add(new Fact(MetadataField.EXPIRES_ON.label(), text(paper.expiresOn())));
        facts.add(new Fact("栏目", String.valueOf(placement.column())));
        facts.add(new Fact(MetadataField.SUBJECT.label(), placement.subject()));
        facts.add(new Fact(MetadataField.GENRE.label(), placement.genre()));
        facts.add(new Fact(MetadataField.SERVICE_TARGET.label(), placement.serviceTarget()));
        facts.add(new Fact(MetadataField.KEYWORDS.label(), String.join("、", placement.keywords())));
        facts.add(new Fact(
                "五公开", placement.five().stream().map(FiveDisclosure::label).collect(Collectors.joining("、"))));
        facts.add(new Fact("所属重点领域", String.join("、", placement.topics())));
        facts.add(new Fact(
                "公开属性", attribute.openness() == null ? "" : attribute.openness().label()));
        facts.add(new Fact(
                "不予公开的理由类别",
                attribute.ground() == null ? "" : attribute.ground().label()));
        facts.add(new Fact("理由", attribute.reason()));
        facts.add(new Fact("法律依据", attribute.law()));
        facts.add(new Fact("第三方权益", attribute.thirdParty().label()));
        facts.add(new Fact("第三方同意或公共利益说明", attribute.thirdPartyReason()));
        facts.add(new Fact(MetadataField.SCOPE.label(), reach.audience().label()));
        facts.add(new Fact(MetadataField.TIME_LIMIT.label(), reach.timeLimit().label()));
        facts.add(new Fact("公开截止日", text(reach.until())));
        facts.add(new Fact("公开目的", reach.purpose()));
        facts.add(new Fact("公开效果", reach.effect()));
        facts.add(new Fact("后续影响", reach.followUp()));
        facts.add(new Fact("来源", origin.source()));
        facts.add(new Fact("原文地址", origin.address()));
        attachments.forEach(it -> facts.add(new Fact("附件", it.name() + "（" + it.digest() + "）")));
        return facts;
    }

    /** The digest over every fact with its length, so that no text can move from one field to the next. */
    public String seal() {
        return Sm3.hex(facts().stream()
                .map(it -> it.label() + ":" + it.value().length() + ":" + it.value())
                .collect(Collectors.joining("\n")));
    }

    public Content with(List<Attachment> others) {
        return new Content(type, wording, paper, placement, attribute, reach, origin, others);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
