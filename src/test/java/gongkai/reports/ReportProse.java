package gongkai.reports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Prose that says what the tables of a model hold, in one of many wordings. */
final class ReportProse {

    /** True of any report, and near to what a checker looks for. */
    private static final List<String> NEIGHBOURS = List.of(
            "办理人大代表建议6件、政协提案4件，答复率100%。",
            "全年承办12345热线工单567件，办结率99.5%，群众满意率98%。",
            "政务新媒体推送信息比上年增加15条。",
            "近三年累计受理信息公开申请56件，均建立台账。",
            "对照《政府信息公开条例》第二十条逐项梳理，做到“一件事一次办”。",
            "举办政务开放日活动2次，参与群众120人次。",
            "回应网民留言66条，回复率100%。",
            "对收到的申请，在20个工作日内答复申请人。",
            "官方网站共发布动态129条、微信公众号发布181条。",
            "公示行政处罚信息12条、行政许可信息30条。",
            "所有申请均按规定予以办理。",
            "办理群众来信3件、来访5批次。",
            "组织培训1次，参训人员45人。",
            "更新政府信息公开指南1次，修订主动公开基本目录1次。",
            "政策文件解读率达到100%，发布图解、视频等解读材料18件。",
            "会同有关单位处理信访事项8件。",
            "全市系统12个单位、36名联络员参加业务培训。",
            "落实“三审三校”，全年未发生泄密事件。",
            "受理行政许可申请2310件，全部按时办结。",
            "门户网站总访问量854070次。",
            "开设专栏3个，归集政策文件210件。",
            "公开财政预决算信息2条、机构职能信息4条。",
            "没有发生因政府信息公开工作被追究责任的情况。",
            "第三方评估列全市第5名。",
            "编发工作简报4期，其中专刊1期。");

    private final ReportModel model;

    ReportProse(ReportModel model) {
        this.model = model;
    }

    void write() {
        var opening = model.year + "年，" + model.organ + model.pick("认真贯彻落实", "严格执行", "深入贯彻") + "《中华人民共和国政府信息公开条例》，"
                + model.pick("持续推进政务公开工作。", "政府信息公开工作取得新的进展。", "扎实做好各项公开工作，不断提高公开质量。");
        model.first.add(opening);
        model.first.add("（一）主动公开" + model.pick("", "情况", "政府信息情况") + "。" + published() + neighbours());
        model.first.add("（二）依申请公开" + model.pick("", "情况", "办理情况") + "。" + applications());
        model.first.add("（三）政府信息管理。" + neighbours() + norms());
        model.first.add("（四）平台建设。" + neighbours());
        model.first.add("（五）监督保障。" + neighbours() + disputes());
        model.fifth.add(model.pick(
                "存在的问题：一是公开的主动性还不够；二是解读形式较为单一。改进措施：一是加强培训；二是丰富解读形式。",
                "（一）存在的主要问题。一是信息更新不够及时。二是队伍力量薄弱。（二）改进情况。一是完善制度，明确时限。二是加大培训力度。",
                "当前工作与群众期待还有差距，主要是依申请公开办理水平有待提升。下一步将强化业务指导，规范答复文书。"));
        model.sixth.add(model.pick(
                model.year + "年未收取信息处理费，没有其他需要报告的事项。",
                "本年度没有收取政府信息公开信息处理费。",
                "按照《政府信息公开信息处理费管理办法》，本机关" + model.year + "年度未产生信息处理费。无其他需要报告的事项。"));
    }

    private String neighbours() {
        var all = new ArrayList<>(NEIGHBOURS);
        Collections.shuffle(all, model.random);
        return all.subList(0, 1 + model.random.nextInt(3)).stream().collect(Collectors.joining());
    }

    private String unit() {
        return model.pick("条", "件", "条");
    }

    private String published() {
        var parts = new ArrayList<Integer>();
        var names = new ArrayList<>(List.of("工作动态", "通知公告", "政策文件及解读", "财政预决算", "机构职能", "办事指南", "人事信息"));
        Collections.shuffle(names, model.random);
        var count = 2 + model.random.nextInt(5);
        var total = 0;
        for (var at = 0; at < count; at++) {
            parts.add(1 + model.random.nextInt(90));
            total += parts.get(at);
        }
        var unit = unit();
        var separator = model.pick("，", "、", "；");
        var list = ReportModel.times(count)
                .mapToObj(it -> names.get(it) + parts.get(it) + unit)
                .collect(Collectors.joining(separator));
        return switch (model.random.nextInt(4)) {
            case 0 -> "全年主动公开政府信息" + total + unit + "，其中：" + list + "。";
            case 1 -> model.year + "年共主动公开政府信息" + total + unit + "。其中，" + list + "。";
            case 2 -> "全年主动公开政府信息" + total + unit + "（" + list.replace("；", "，") + "）。";
            default -> "全年主动公开政府信息" + total + unit + "，分别为" + list + "。";
        };
    }

    private String chinese(int number) {
        var digits = "零一二三四五六七八九";
        return number < 10
                ? String.valueOf(digits.charAt(number))
                : number < 20
                        ? "十" + (number % 10 == 0 ? "" : digits.charAt(number % 10))
                        : number < 100
                                ? digits.charAt(number / 10) + "十"
                                        + (number % 10 == 0 ? "" : digits.charAt(number % 10))
                                : String.valueOf(number);
    }

    private String shown(int number) {
        return switch (model.random.nextInt(9)) {
            case 0 -> number > 0 && number < 100 ? (number == 2 ? "两" : chinese(number)) : String.valueOf(number);
            case 1 ->
                String.valueOf(number)
                        .chars()
                        .mapToObj(it -> String.valueOf((char) (it + 0xFEE0)))
                        .collect(Collectors.joining());
            default -> String.valueOf(number);
        };
    }

    private String applications() {
        var received = model.received();
        var carriedIn = model.number("t3.n2.tot");
        var carriedOut = model.number("t3.h.tot");
        var concluded = model.number("t3.g.tot");
        var unit = model.pick("件", "件", "件", "条", "份", "宗");
        if (received == 0 && carriedIn == 0) {
            return model.pick(
                    model.year + "年未收到公民、法人或其他组织的政府信息公开申请。",
                    "本年度没有收到政府信息公开申请。",
                    "全年收到政府信息公开申请0件。",
                    "本年度未收到依申请公开事项，也没有上年结转的申请。",
                    "全年未接到通过当面、信函、网络等方式提出的政府信息公开申请，无结转下年度办理的申请。");
        }
        var text = new StringBuilder(
                switch (model.random.nextInt(7)) {
                    case 0 -> "全年共收到政府信息公开申请" + shown(received) + unit;
                    case 1 -> model.year + "年，新收政府信息公开申请" + shown(received) + unit;
                    case 2 -> "本年度受理政府信息公开申请" + shown(received) + unit;
                    case 3 -> "全年收到" + shown(received) + unit + "政府信息公开申请";
                    case 4 -> "我单位共接到依申请公开" + shown(received) + unit;
                    case 5 -> "今年共收到信息公开申请共" + shown(received) + unit;
                    default -> "全年新收申请公开政府信息" + shown(received) + unit;
                });
        if (carriedIn > 0) {
            text.append(model.pick("，上年结转", "，另有上年度结转"))
                    .append(shown(carriedIn))
                    .append(unit);
        }
        if (model.random.nextBoolean() && concluded > 0) {
            text.append(model.pick("，已办结", "，按时办结", "，答复"))
                    .append(shown(concluded))
                    .append(unit);
        }
        if (carriedOut > 0) {
            text.append(model.pick("，结转下年度", "，结转至下一年度"))
                    .append(model.pick("继续办理", ""))
                    .append(shown(carriedOut))
                    .append(unit);
        }
        text.append("。");
        if (concluded > 0 && model.random.nextInt(5) > 0) {
            text.append(results(unit));
        } else if (model.kind("b") > 0) {
            text.append("部分公开的均说明了理由。");
        }
        return text.toString();
    }

    private String results(String unit) {
        var names = List.of(
                List.of("a", model.pick("予以公开", "全部公开", "同意公开")),
                List.of("b", "部分公开"),
                List.of("c", "不予公开"),
                List.of("d", "无法提供"),
                List.of("e", "不予处理"),
                List.of("f", model.pick("其他处理", "作其他处理")));
        var isNumberFirst = model.random.nextInt(3) == 0;
        var parts = names.stream()
                .filter(it -> model.kind(it.getFirst()) > 0)
                .map(it -> isNumberFirst
                        ? shown(model.kind(it.getFirst())) + unit + model.pick("", "为", "属于") + it.getLast()
                        : it.getLast()
                                + model.pick("", "的", "")
                                + shown(model.kind(it.getFirst()))
                                + unit
                                + nested(it.getFirst(), unit))
                .collect(Collectors.joining(model.pick("，", "、", "；")));
        return model.pick("办理结果：", "从办理结果看，", "按照规定分类处理，", "答复情况为：") + parts + "。";
    }

    private String nested(String kind, String unit) {
        if (!List.of("c", "d", "e").contains(kind) || model.random.nextInt(3) > 0) {
            return "";
        }
        var words = java.util.Map.of(
                "c5", "内部事务信息", "c8", "行政查询事项", "d1", "本机关不掌握", "e1", "信访举报投诉类", "e2", "重复申请", "c6", "过程性信息", "c1",
                "国家秘密");
        var rows = model.results().stream()
                .filter(it -> it.startsWith(kind) && model.number("t3." + it + ".tot") > 0)
                .toList();
        if (rows.size() < 2 || !words.keySet().containsAll(rows)) {
            return "";
        }
        return "（"
                + rows.stream()
                        .map(it -> words.get(it) + model.number("t3." + it + ".tot") + unit)
                        .collect(Collectors.joining("，"))
                + "）";
    }

    private String norms() {
        if (model.isTrial || model.number("t2.norm.made") == 0) {
            return "";
        }
        return model.pick(
                "全年制定行政规范性文件" + model.number("t2.norm.made") + "件。",
                "本年制发行政规范性文件" + model.number("t2.norm.made") + "件，现行有效行政规范性文件" + model.number("t2.norm.valid") + "件。",
                "");
    }

    private String disputes() {
        var reviews = model.number("t4.v.total");
        var lawsuits = model.number("t4.ld.total") + model.number("t4.la.total");
        if (reviews + lawsuits == 0) {
            return model.pick("未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。", "全年没有因政府信息公开引发的行政复议和行政诉讼。", "无涉及政府信息公开的行政复议、行政诉讼案件。", "");
        }
        return model.pick(
                "因政府信息公开申请行政复议" + reviews + "件，提起行政诉讼" + lawsuits + "件。",
                "全年涉及政府信息公开的行政复议" + reviews + "件、行政诉讼" + lawsuits + "件。",
                "涉及政府信息公开的行政复议、行政诉讼共" + (reviews + lawsuits) + "件。",
                "对政府信息公开引发的行政复议和行政诉讼，均依法应对。");
    }
}
