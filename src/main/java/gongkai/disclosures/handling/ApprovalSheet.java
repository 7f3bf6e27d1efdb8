package gongkai.disclosures.handling;

import gongkai.disclosures.domain.Attachment;
import gongkai.disclosures.domain.Attribute;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.ItemPaper;
import gongkai.disclosures.domain.Step;
import gongkai.published.MetadataField;
import gongkai.statute.WorkCalendar;
import gongkai.typesetting.Block;
import gongkai.typesetting.Letterhead;
import gongkai.typesetting.Paper;
import gongkai.typesetting.Seal;
import gongkai.web.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The approval sheet of one version (政府信息公开审批表).
 *
 * @param organ its full name
 * @param content as this version has it
 * @param steps of this version, in their order
 * @param channels by name
 * @param limit how long it may take and whether that was kept, in words; empty where no limit runs
 */
record ApprovalSheet(
        Disclosure it,
        String organ,
        String unit,
        String column,
        int version,
        Content content,
        List<Step> steps,
        List<String> channels,
        String limit,
        WorkCalendar calendar) {

    Paper paper() {
        return new Paper(
                new Letterhead.Plain(),
                "",
                ItemPaper.APPROVAL.label(),
                List.of(
                        facts(),
                        new Block.Numbered(1, "办理环节"),
                        way(),
                        new Block.Signature(organ, last(), new Seal.None())),
                organ,
                last());
    }

    private LocalDate last() {
        return steps.getLast().on();
    }

    private Block facts() {
        var document = content.paper();
        return Rows.facts()
                .and("信息名称", content.wording().title())
                .and("编号和版本", "第 " + it.id() + " 号，第" + version + "版")
                .unlessEmpty(MetadataField.INDEX_NO.label(), it.indexNumber())
                .and("信息类型", content.type().label())
                .unlessEmpty(MetadataField.DOC_NO.label(), document.number())
                .unlessEmpty(MetadataField.ISSUER.label(), document.issuer())
                .unlessEmpty(
                        MetadataField.WRITTEN_ON.label(),
                        document.formedOn() == null ? "" : Days.full(document.formedOn()))
                .and(MetadataField.DUTY_UNIT.label(), unit + "（" + it.rule().label() + "）")
                .and("公开属性", attribute(content.attribute()))
                .and(
                        MetadataField.SCOPE.label(),
                        content.reach().audience().label() + "，"
                                + content.reach().timeLimit().label()
                                + (content.reach().until() == null
                                        ? ""
                                        : "，至" + Days.full(content.reach().until())))
                .and("栏目", column)
                .and("公开渠道", String.join("、", channels))
                .unlessEmpty("内容概述", content.wording().summary())
                .and("附件", content.attachments().stream().map(Attachment::name).collect(Collectors.joining("；")))
                .unlessEmpty("公开期限", limit)
                .and("内容摘要（SM3）", content.seal())
                .block();
    }

    private static String attribute(Attribute it) {
        if (it.openness() == null) {
            return "未定";
        }
        var ground = it.ground();
        return it.openness().label()
                + (ground == null
                        ? ""
                        : "，" + ground.label() + "（" + ground.basis().label() + "）")
                + (it.reason().isBlank() ? "" : "。理由：" + it.reason())
                + (it.law().isBlank() ? "" : "。依据：" + it.law());
    }

    private Block way() {
        var rows = Rows.headed(List.of(4, 4, 5, 3, 7), "环节", "办理人", "时间", "距上一步", "审批意见");
        IntStream.range(0, steps.size()).forEach(at -> {
            var step = steps.get(at);
            rows.and(
                    step.kind().label(),
                    step.signature(),
                    Days.moment(step.at()),
                    at == 0 ? "起始" : after(steps.get(at - 1).on(), step.on()),
                    step.note());
        });
        return rows.block();
    }

    private String after(LocalDate before, LocalDate on) {
        return before.equals(on) ? "当日" : calendar.workingDaysAfter(before, on) + "个工作日";
    }
}
