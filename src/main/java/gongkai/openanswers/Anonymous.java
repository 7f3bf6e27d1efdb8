package gongkai.openanswers;

import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.Reply;
import gongkai.applications.domain.Wanted;
import gongkai.applications.handling.Party;
import gongkai.screening.Group;
import gongkai.screening.Passage;
import gongkai.screening.Screening;
import gongkai.screening.ScreeningSettings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Question and answer without whoever asked or was asked (《个人信息保护法》第二十五条): what the case knows of people is taken
 * out word by word, and what else looks personal as screening finds it. A draft for people to review, never more.
 *
 * @param title of the draft
 * @param body a paragraph a line
 */
record Anonymous(String title, String body) {

    private static final String COVERED = "（略）";
    private static final int SHORTEST = 2;
    private static final Pattern PARTS = Pattern.compile("[\\s,，、;；:：()（）/]+");

    static Anonymous of(
            Wanted wanted,
            Reply reply,
            String caseNumber,
            Applicant who,
            Collection<Party> parties,
            ScreeningSettings settings) {
        var known = known(who, parties, caseNumber);
        var lines = new ArrayList<String>();
        lines.add("申请的内容");
        lines.addAll(wanted.whole().lines().filter(it -> !it.isBlank()).toList());
        lines.add("答复的内容");
        lines.add(
                reply.outcome().label() + (reply.outcome().citation().isEmpty() ? "" : "（" + basis(reply) + "）") + "。");
        lines.addAll(reply.reasons().lines().filter(it -> !it.isBlank()).toList());
        if (!reply.handedOut().isEmpty()) {
            lines.add("提供的信息：" + String.join("；", reply.handedOut()) + "。");
        }
        reply.withheld()
                .forEach(it ->
                        lines.add("未提供的部分：" + it.part() + "，" + it.ground().label() + "。"));
        if (!reply.where().isBlank()) {
            lines.add("获取的途径：" + reply.where());
        }
        return new Anonymous(
                "关于“" + shortly(wanted, it -> hidden(it, known, settings)) + "”的答复",
                hidden(String.join("\n", lines), known, settings));
    }

    /** Hidden before it is cut short: half a name would no longer be found. */
    private static String shortly(Wanted wanted, UnaryOperator<String> hidden) {
        return new Wanted(
                        hidden.apply(wanted.title()),
                        hidden.apply(wanted.documentNumber()),
                        hidden.apply(wanted.description()),
                        wanted.delivery(),
                        wanted.carrier(),
                        false,
                        false,
                        false,
                        "")
                .shortly();
    }

    private static String hidden(String text, List<String> known, ScreeningSettings settings) {
        return screened(covered(text, known), settings);
    }

    private static String basis(Reply reply) {
        var citation = reply.outcome().citation();
        return citation.startsWith("《") ? citation : "《中华人民共和国政府信息公开条例》" + citation;
    }

    /** The longest first, so that no part of a longer one is left standing. */
    private static List<String> known(Applicant who, Collection<Party> parties, String caseNumber) {
        var known = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.<String>naturalOrder()));
        for (var it : List.of(
                who.name(),
                who.identityNumber(),
                who.creditCode(),
                who.representative(),
                who.contact(),
                who.phone(),
                who.email(),
                who.address(),
                who.proxy(),
                caseNumber)) {
            known.add(it.strip());
        }
        List.of(PARTS.split(who.proxy())).forEach(known::add);
        for (var it : parties) {
            known.add(it.name().strip());
            known.add(it.contact().strip());
            known.addAll(List.of(PARTS.split(it.contact())));
        }
        known.removeIf(it -> it.length() < SHORTEST);
        return List.copyOf(known);
    }

    private static String covered(String text, List<String> known) {
        var plain = text;
        for (var it : known) {
            plain = Pattern.compile(Pattern.quote(it), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(plain)
                    .replaceAll(COVERED);
        }
        return plain;
    }

    /** Finds may overlap; what any of them holds is hidden. */
    private static String screened(String text, ScreeningSettings settings) {
        var hidden = new BitSet(text.length());
        Screening.screen(List.of(new Passage("正文", text)), settings).hits().stream()
                .filter(it -> it.detector().group() == Group.PRIVACY && it.to() <= text.length())
                .forEach(it -> hidden.set(it.from(), it.to()));
        var plain = new StringBuilder();
        for (var at = 0; at < text.length(); at++) {
            if (!hidden.get(at)) {
                plain.append(text.charAt(at));
            } else if (at == 0 || !hidden.get(at - 1)) {
                plain.append(COVERED);
            }
        }
        return plain.toString();
    }
}
