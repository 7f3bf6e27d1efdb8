package gongkai.imports.domain;

import gongkai.disclosures.domain.GuideElement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A service guide taken apart into its seven elements.
 *
 * @param rest the lines that belong to none
 */
record Elements(Map<GuideElement, String> elements, List<String> rest) {

    private static final Map<GuideElement, Pattern> HEADINGS = headings();
    private static final Pattern OTHER = Pattern.compile(
            "(?:[一二三四五六七八九十]+、)?(?:申请材料|办理材料|申报材料|所需材料|办理时限|承诺时限|法定时限|收费(?:情况|标准)?|注意事项|常见问题|办理形式|适用范围|事项名称|服务对象|监督投诉(?:渠道|电话)?)[:：]?.*");

    private record Begun(GuideElement element, String text) {}

    private static Map<GuideElement, Pattern> headings() {
        var all = new EnumMap<GuideElement, Pattern>(GuideElement.class);
        all.put(GuideElement.BASIS, heading("办理依据|设定依据|政策依据|法律依据"));
        all.put(GuideElement.CONDITIONS, heading("办理条件|受理条件|申请条件|申办条件"));
        all.put(GuideElement.PROCEDURE, heading("办理程序|办理流程|办事流程|申请流程"));
        all.put(GuideElement.RESULT, heading("办理结果|审批结果|结果送达"));
        all.put(GuideElement.PLACE, heading("办理地址|办公地址|办理地点|办理机构及地点"));
        all.put(GuideElement.HOURS, heading("办理时间|办公时间|工作时间"));
        all.put(GuideElement.CONTACT, heading("联系方式|咨询电话|联系电话|咨询(?:查询)?途径|咨询方式"));
        return all;
    }

    private static Pattern heading(String words) {
        return Pattern.compile("(?:[一二三四五六七八九十]+、)?(?:" + words + ")[:：]?(.*)");
    }

    static Elements of(List<String> lines) {
        var found = new EnumMap<GuideElement, String>(GuideElement.class);
        var rest = new ArrayList<String>();
        GuideElement open = null;
        for (var line : lines) {
            var begun = begun(line);
            if (begun != null && !found.containsKey(begun.element())) {
                open = begun.element();
                found.put(begun.element(), begun.text());
            } else if (OTHER.matcher(line).matches() || open == null) {
                open = null;
                rest.add(line);
            } else {
                var before = found.get(open);
                found.put(open, before == null || before.isEmpty() ? line : before + "\n" + line);
            }
        }
        found.values().removeIf(String::isEmpty);
        return new Elements(found, rest);
    }

    /** A heading stands alone, or says what it has to say behind a colon. */
    private static @Nullable Begun begun(String line) {
        for (var heading : HEADINGS.entrySet()) {
            var matched = heading.getValue().matcher(line);
            if (matched.matches() && (matched.group(1).isEmpty() || line.matches("[^:：]{2,14}[:：].*"))) {
                return new Begun(heading.getKey(), matched.group(1).strip());
            }
        }
        return null;
    }
}
