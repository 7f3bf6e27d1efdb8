package gongkai.imports.domain;

import gongkai.imports.domain.Recognition.Announced;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The attachments a text announces, and whether they follow. */
public final class Attachments {

    private static final Pattern ANNOUNCED = Pattern.compile("附(?:件|表|录)?\\s*[:：]\\s*(.+)");
    private static final Pattern FIRST = Pattern.compile("附件?\\s*\\d{1,2}\\s*[:：.]\\s*(.+)");
    private static final Pattern NEXT = Pattern.compile("\\d{1,2}\\s*[.．、]\\s*(.+)");
    private static final Pattern HEADING = Pattern.compile("附件?\\s*(\\d{0,2}|[一二三四五六七八九十])");
    private static final int LONGEST = 80;

    private Attachments() {}

    static List<Announced> in(List<String> lines) {
        var names = new ArrayList<String>();
        var end = 0;
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var one = ANNOUNCED.matcher(line);
            var numbered = FIRST.matcher(line);
            if (numbered.matches()) {
                end = add(names, numbered.group(1), at, end);
            } else if (one.matches()) {
                var list = NEXT.matcher(one.group(1));
                end = add(names, list.matches() ? list.group(1) : one.group(1), at, end);
                for (var next = at + 1; list.matches() && next < lines.size(); next++) {
                    var further = NEXT.matcher(lines.get(next));
                    if (!further.matches()) {
                        break;
                    }
                    end = add(names, further.group(1), next, end);
                }
            }
        }
        var rest = lines.subList(Math.min(end, lines.size()), lines.size());
        var headings = rest.stream().filter(it -> HEADING.matcher(it).matches()).count();
        var all = new ArrayList<Announced>();
        for (var name : names) {
            all.add(new Announced(name, follows(name, rest) || all.size() < headings));
        }
        return all;
    }

    private static int add(List<String> names, String found, int at, int end) {
        var name = found.replaceAll("[。；;]$", "").strip();
        if (name.length() <= LONGEST && !names.contains(name)) {
            names.add(name);
            return at + 1;
        }
        return end;
    }

    private static boolean follows(String name, List<String> lines) {
        var plain = plain(name);
        return lines.stream().anyMatch(it -> plain(it).equals(plain));
    }

    /** Two names of one attachment, with and without marks or the ending of a file. */
    public static boolean isSame(String one, String other) {
        var left = plain(one);
        var right = plain(other);
        return !left.isEmpty() && !right.isEmpty() && (left.contains(right) || right.contains(left));
    }

    private static String plain(String name) {
        return name.replaceAll("\\.(?:docx|xlsx|pptx|pdf|txt|csv|html?|jpe?g|png)$", "")
                .replaceAll("^附件\\s*\\d*\\s*[:：.、]?", "")
                .replaceAll("[^\\p{IsHan}\\p{Alnum}]", "");
    }
}
