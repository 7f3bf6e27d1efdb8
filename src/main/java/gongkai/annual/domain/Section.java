package gongkai.annual.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A part of the report that is written, not counted (年度报告的文字部分). */
public enum Section {
    PREAMBLE("前言", "s0", "依据、统计期限、在哪里可以查到、联系方式"),
    PROACTIVE("（一）主动公开", "s1", "按种类和渠道公开了多少，超期多少"),
    APPLICATIONS("（二）依申请公开", "s1", "新收、上年结转、各类办理结果、结转下年"),
    MANAGEMENT("（三）政府信息管理", "s1", "规范性文件清理、公开属性、目录维护"),
    PLATFORM("（四）政府信息公开平台建设", "s1", "网站、新媒体、线下公开栏"),
    SUPERVISION("（五）监督保障", "s1", "领导机制、培训、考核、社会评议、责任追究结果"),
    PROBLEMS("五、存在的主要问题及改进情况", "s5", "上年问题改进得怎样；今年的问题；下一步措施"),
    OTHER("六、其他需要报告的事项", "s6", "信息处理费的件数和金额；没有的写没有；上级要求报告的事项");

    private final String label;
    private final String part;
    private final String hint;

    Section(String label, String part, String hint) {
        this.label = label;
        this.part = part;
        this.hint = hint;
    }

    /** Those of a part, in order. */
    public static List<Section> of(String part) {
        return Stream.of(values()).filter(it -> it.part.equals(part)).toList();
    }

    /** As it stands in the report; the preamble has no heading there. */
    public String label() {
        return label;
    }

    /** The part of a checked report it belongs to. */
    public String part() {
        return part;
    }

    /** What belongs here. */
    public String hint() {
        return hint;
    }

    /** In an address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
