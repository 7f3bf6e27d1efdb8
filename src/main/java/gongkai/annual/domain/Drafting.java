package gongkai.annual.domain;

import gongkai.reports.ReportForm;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * First words for every section. They say what was counted, in numbers that stand in braces and follow the facts; what
 * nobody counted is left blank.
 */
public final class Drafting {

    /**
     * What the words are made from.
     *
     * @param names of what stands in no cell, by its code
     * @param problems what last year's report said in its section five; empty if there is none
     * @param contact where to ask, such as address and telephone
     */
    public record Source(
            String organ,
            int year,
            Sheet sheet,
            Compiled compiled,
            Map<String, String> names,
            String problems,
            String contact) {}

    /** Where a person has to say what nobody counts. */
    private static final String BLANK = "（请写明）";

    private static final String PUBLISHED = Compiled.BESIDE + "published.";
    private static final String CHANNEL = Compiled.BESIDE + "channel.";

    private final Source source;

    private Drafting(Source source) {
        this.source = source;
    }

    public static Map<Section, String> of(Source source) {
        var drafting = new Drafting(source);
        var texts = new EnumMap<Section, String>(Section.class);
        texts.put(Section.PREAMBLE, drafting.preamble());
        texts.put(Section.PROACTIVE, drafting.proactive());
        texts.put(Section.APPLICATIONS, drafting.applications());
        texts.put(Section.MANAGEMENT, drafting.management());
        texts.put(Section.PLATFORM, drafting.platform());
        texts.put(Section.SUPERVISION, drafting.supervision());
        texts.put(Section.PROBLEMS, drafting.problems());
        texts.put(Section.OTHER, drafting.other());
        return texts;
    }

    private String preamble() {
        var year = source.year();
        return "根据《中华人民共和国政府信息公开条例》规定，编制" + source.organ() + year + "年政府信息公开工作年度报告。本报告所列数据的统计期限为"
                + year + "年1月1日至" + year + "年12月31日。报告在本机关门户网站政府信息公开年报栏目公布，可以查阅和下载。"
                + (source.contact().isEmpty() ? "" : "联系方式：" + source.contact() + "。");
    }

    private String proactive() {
        var words = new StringBuilder("全年主动公开政府信息" + number(Compiled.BESIDE + "published") + "条");
        var parts = names(PUBLISHED);
        if (!parts.isEmpty()) {
            words.append("，其中")
                    .append(parts.entrySet().stream()
                            .map(it ->
                                    it.getValue().substring(it.getValue().indexOf('·') + 1) + number(it.getKey()) + "条")
                            .collect(Collectors.joining("、")));
        }
        return words.append("。").toString();
    }

    /** Those of one beginning that are not nought. */
    private Map<String, String> names(String beginning) {
        var found = new LinkedHashMap<String, String>();
        source.names().forEach((code, name) -> {
            if (code.startsWith(beginning) && source.compiled().number(code).signum() > 0) {
                found.put(code, name);
            }
        });
        return found;
    }

    private String applications() {
        if (value("t3.n1.tot") + value("t3.n2.tot") == 0) {
            return "全年未收到政府信息公开申请，没有上年结转的申请。";
        }
        var words = new StringBuilder("全年新收政府信息公开申请" + cell("t3.n1.tot") + "件，上年结转" + cell("t3.n2.tot") + "件，" + "共办结"
                + cell("t3.g.tot") + "件，结转下年度继续办理" + cell("t3.h.tot") + "件。");
        var results = new ArrayList<String>();
        for (var row : ReportForm.of(source.year()).three()) {
            var sum = row.code() + ".tot";
            if (Sheet.isResult(row.code()) && value(sum) > 0) {
                var name = ReportForm.name(sum);
                results.add(shortly(name.substring(0, name.indexOf('·'))) + cell(sum) + "件");
            }
        }
        if (!results.isEmpty()) {
            words.append("办理结果：").append(String.join("，", results)).append("。");
        }
        var disputes = value("t4.v.total") + value("t4.ld.total") + value("t4.la.total");
        return words.append(
                        disputes == 0
                                ? "未发生因政府信息公开工作引起的行政复议和行政诉讼。"
                                : "因政府信息公开工作被申请行政复议" + cell("t4.v.total") + "件，未经复议直接起诉" + cell("t4.ld.total")
                                        + "件，复议后起诉" + cell("t4.la.total") + "件。")
                .toString();
    }

    private static String shortly(String row) {
        return row.replaceAll("^申请人无正当理由逾期不补正.*", "申请人逾期不补正").replaceAll("^申请人逾期未按收费通知.*", "申请人逾期未缴费");
    }

    private String management() {
        return "全年制发行政规范性文件" + cell("t2.norm.made") + "件，废止和失效" + cell("t2.norm.repealed") + "件，现行有效"
                + cell("t2.norm.valid") + "件。集中公开和标注效力的情况：" + BLANK;
    }

    private String platform() {
        var channels = names(CHANNEL);
        return channels.isEmpty()
                ? "门户网站政府信息公开专栏和其他公开渠道的情况：" + BLANK
                : channels.entrySet().stream()
                        .map(it -> it.getValue().substring(it.getValue().indexOf('·') + 1) + "发布" + number(it.getKey())
                                + "次")
                        .collect(Collectors.joining("，", "", "。"));
    }

    private String supervision() {
        return "领导机制、培训、考核和社会评议的情况：" + BLANK + "\n责任追究的结果：" + BLANK;
    }

    private String problems() {
        var before = source.problems().isEmpty()
                ? ""
                : "上年度报告提出的问题：" + firstSentence(source.problems()) + "改进情况：" + BLANK + "\n";
        return before + "存在的主要问题：" + BLANK + "\n下一步改进措施：" + BLANK;
    }

    private static String firstSentence(String text) {
        var flat = text.strip().replaceAll("\\s+", "");
        var end = flat.indexOf('。');
        return end < 0 ? flat + "。" : flat.substring(0, end + 1);
    }

    private String other() {
        var fees = source.compiled().number(Compiled.BESIDE + "fee.cases").signum();
        return fees == 0
                ? "（一）本年度未收取政府信息公开信息处理费。"
                : "（一）本年度依申请公开收取信息处理费" + number(Compiled.BESIDE + "fee.cases") + "件，共"
                        + number(Compiled.BESIDE + "fee.yuan") + "元。";
    }

    private int value(String cell) {
        return source.sheet().figure(cell).value().intValue();
    }

    private static String cell(String cell) {
        return "{" + ReportForm.name(cell) + "}";
    }

    private String number(String code) {
        return "{" + source.names().getOrDefault(code, code) + "}";
    }

    /** What a draft still asks for. */
    public static List<Section> unfinished(Map<Section, String> texts) {
        return texts.entrySet().stream()
                .filter(it -> it.getValue().contains(BLANK) || it.getValue().isBlank())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
