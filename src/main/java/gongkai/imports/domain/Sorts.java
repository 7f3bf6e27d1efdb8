package gongkai.imports.domain;

import gongkai.catalogue.DocumentKind;
import gongkai.disclosures.domain.ItemType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What sort of information a document is, by the words of its title and what the page says. */
final class Sorts {

    /** What was made out, and by what. */
    record Sort(ItemType type, Sureness sureness, String from) {}

    private record Sign(Pattern words, ItemType type) {}

    private static final List<Sign> BY_TITLE = List.of(
            sign("政府信息公开.{0,6}年度报告|政府信息公开年报|\\d{4}年报告$", ItemType.ANNUAL_REPORT),
            sign("政府信息公开(?:工作)?指南", ItemType.DISCLOSURE_GUIDE),
            sign("解读|图解|政策问答|答记者问|一图读懂|一张表看懂", ItemType.INTERPRETATION),
            sign("行政处罚(?:决定书|决定|信息)|处罚决定书", ItemType.PENALTY),
            sign("行政许可(?:决定书|决定|信息)|准予.{0,20}决定书", ItemType.LICENCE),
            sign("(?:办事|办理|服务|申请|申报|备案).{0,6}指南|指南$", ItemType.GUIDE),
            sign("(?:部门|单位|年度?)(?:部门)?(?:预算|决算)|(?:预算|决算)(?:公开|说明|报告|情况)|(?:预算|决算)$", ItemType.BUDGET),
            sign("工作要点", ItemType.WORK_POINTS),
            sign("工作总结|工作情况的?(?:总结|报告)$", ItemType.SUMMARY),
            sign("(?:建议|提案).{0,12}(?:答复|复函|回复|办理情况)", ItemType.PROPOSAL_REPLY),
            sign("(?:政府信息公开|政务公开|信息发布|保密审查|依申请公开|新媒体|政策解读工作).{0,16}(?:制度|办法|规定|规程|规范|机制)", ItemType.RULE),
            sign("应急预案", ItemType.EMERGENCY_PLAN),
            sign("预警", ItemType.WARNING),
            sign("(?:事件|故障|疫情|舆情).{0,10}(?:应对|处置)情况", ItemType.RESPONSE),
            sign("澄清|辟谣|不实信息", ItemType.CLARIFICATION),
            sign("招聘|招录|录用|任免|任前公示|遴选|公务员", ItemType.PERSONNEL),
            sign("(?:采购|招标|中标|成交|磋商|询价)(?:项目)?.{0,6}(?:公告|公示|结果)", ItemType.PROCUREMENT),
            sign("机构(?:设置|职能|简介)|主要职责|领导(?:信息|分工|简介)|内设机构|机关简介", ItemType.ORGAN),
            sign("(?:统计|运行|收支|参保|救助资金|经济).{0,8}(?:公报|数据|情况|快报|分析)|统计$", ItemType.STATISTICS),
            sign("规划|(?:检查|抽查|工作|年度)计划", ItemType.PLAN));

    private static final Pattern NORMATIVE_NUMBER = Pattern.compile("\\p{IsHan}*规\\p{IsHan}{0,2}[〔\\[(（].*");
    private static final Pattern NORMATIVE_TITLE = Pattern.compile("办法|细则|规定|规则|实施意见|管理规范|若干措施|废止.{0,20}文件|宣布失效");
    private static final Pattern POLICY_TITLE = Pattern.compile("通知|意见|方案|决定|批复|办法|细则|规定|通报|措施");
    private static final Pattern NOTICE_TITLE = Pattern.compile("公告|公示|通告|名单|典型案例|启事");
    private static final Pattern NEWS = Pattern.compile("本报讯|本网讯|(?:记者|通讯员)[:：\\s]");
    private static final String PUBLICITY = "公示";
    private static final int NEWS_HEAD = 200;
    private static final Pattern REPORT_HEADINGS = Pattern.compile("主动公开政府信息");
    private static final Pattern REPORT_REQUESTS = Pattern.compile("收到和处理政府信息公开申请");

    private static final Map<String, ItemType> BY_GENRE = Map.of(
            "统计数据", ItemType.STATISTICS,
            "公示|公告|通告", ItemType.NOTICE,
            "年报", ItemType.ANNUAL_REPORT,
            "动态|会议", ItemType.NEWS,
            "答复|复函", ItemType.PROPOSAL_REPLY,
            "规划|计划", ItemType.PLAN);

    private Sorts() {}

    private static Sign sign(String words, ItemType type) {
        return new Sign(Pattern.compile(words), type);
    }

    static Sort of(String title, String number, String text, Page page) {
        var byGenre = page.label("体裁分类 信息分类")
                .flatMap(it ->
                        byGenre(it.value()).map(type -> new Sort(type, Sureness.LIKELY, "页面要素“" + it.label() + "”")));
        for (var sign : BY_TITLE) {
            var found = sign.words().matcher(title);
            if (found.find()) {
                return new Sort(sign.type(), Sureness.CERTAIN, "标题中的“" + found.group() + "”");
            }
        }
        if (byGenre.isPresent()) {
            return byGenre.get();
        }
        if (REPORT_HEADINGS.matcher(text).find()
                && REPORT_REQUESTS.matcher(text).find()) {
            return new Sort(ItemType.ANNUAL_REPORT, Sureness.LIKELY, "正文有年度报告的法定标题");
        }
        return byWords(title, number, text);
    }

    private static Sort byWords(String title, String number, String text) {
        if (NORMATIVE_NUMBER.matcher(number).matches()) {
            return new Sort(ItemType.NORMATIVE, Sureness.CERTAIN, "发文字号带“规”字");
        }
        if (NOTICE_TITLE.matcher(title).find()) {
            return new Sort(ItemType.NOTICE, Sureness.CERTAIN, "标题用词");
        }
        var normative = NORMATIVE_TITLE.matcher(title);
        if (normative.find()) {
            return text.contains("有效期")
                    ? new Sort(ItemType.NORMATIVE, Sureness.LIKELY, "标题中的“" + normative.group() + "”，且规定了有效期")
                    : new Sort(ItemType.POLICY, Sureness.DOUBTFUL, "标题中的“" + normative.group() + "”；是否属于行政规范性文件请核对");
        }
        var policy = POLICY_TITLE.matcher(title);
        if (policy.find()) {
            return new Sort(ItemType.POLICY, Sureness.LIKELY, "标题中的“" + policy.group() + "”");
        }
        if (NEWS.matcher(text.substring(0, Math.min(NEWS_HEAD, text.length()))).find()) {
            return new Sort(ItemType.NEWS, Sureness.LIKELY, "正文有记者或通讯员署名");
        }
        return new Sort(ItemType.OTHER, Sureness.DOUBTFUL, "标题和页面要素看不出类型");
    }

    private static Optional<ItemType> byGenre(String label) {
        var same = ItemType.labelled(label.strip()).filter(it -> it == ItemType.INTERPRETATION || it.isGuide());
        if (same.isPresent()) {
            return same;
        }
        return BY_GENRE.entrySet().stream()
                .filter(it -> label.strip().matches(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The genre that goes with it, by its label; empty if none does. */
    static String genre(ItemType type, String title) {
        return switch (type) {
            case INTERPRETATION, GUIDE -> type.label();
            case STATISTICS -> "统计数据";
            case ANNUAL_REPORT -> "年报";
            case NEWS -> "动态";
            case RULE -> "部门制度文件";
            case NORMATIVE,
                    POLICY,
                    NOTICE,
                    PENALTY,
                    LICENCE,
                    BUDGET,
                    DISCLOSURE_GUIDE,
                    ORGAN,
                    PLAN,
                    WORK_POINTS,
                    SUMMARY,
                    PERSONNEL,
                    PROPOSAL_REPLY,
                    PROCUREMENT,
                    EMERGENCY_PLAN,
                    WARNING,
                    RESPONSE,
                    CLARIFICATION,
                    ANSWER,
                    OTHER ->
                title.matches(".*(?:公示|答复)")
                        ? title.substring(title.length() - 2)
                        : kind(title).map(DocumentKind::label).orElse("");
        };
    }

    /** The kind of official document that a title names at its end. */
    static Optional<DocumentKind> kind(String title) {
        var plain = title.replaceAll("[（(][^（）()]{1,16}[)）]$", "");
        return Stream.of(DocumentKind.values())
                .filter(it -> plain.endsWith(it.label().replaceAll("（.*", "")))
                .findFirst();
    }
}
