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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
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
    private static final int LONGEST_TITLE = 120;
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
        var title = "关于“" + wanted.shortly() + "”的答复";
        return new Anonymous(
                screened(covered(title.substring(0, Math.min(title.length(), LONGEST_TITLE)), known), settings),
                screened(covered(String.join("\n", lines), known), settings));
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

    private static String screened(String text, ScreeningSettings settings) {
        var plain = new StringBuilder(text);
        Screening.screen(List.of(new Passage("正文", text)), settings).hits().stream()
                .filter(it -> it.detector().group() == Group.PRIVACY)
                .sorted(Comparator.comparingInt(it -> -it.from()))
                .forEach(it -> {
                    if (it.to() <= plain.length()) {
                        plain.replace(it.from(), it.to(), COVERED);
                    }
                });
        return plain.toString();
    }
}
