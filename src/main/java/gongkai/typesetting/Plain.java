package gongkai.typesetting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A paper as lines of text; all outputs take their words from here. */
final class Plain {

    private Plain() {}

    static List<String> of(Paper paper) {
        var lines = new ArrayList<String>();
        switch (paper.letterhead()) {
            case Letterhead.Plain() -> {}
            case Letterhead.Letter(var organ) -> lines.add(organ);
            case Letterhead.RedHead(var organ) -> lines.add(organ);
        }
        if (!paper.number().isEmpty()) {
            lines.add(paper.number());
        }
        lines.add(paper.title());
        var counter = new Counter();
        for (var block : paper.blocks()) {
            switch (block) {
                case Block.Addressee(var name) -> lines.add(addressee(name));
                case Block.Paragraph(var text) -> lines.add(text);
                case Block.Numbered(var level, var text) -> lines.add(counter.next(level) + text);
                case Block.Table table -> table.rows().forEach(lines::addAll);
                case Block.Attachments(var names) -> lines.addAll(attachments(names));
                case Block.Signature(var organ, var on, var _) -> {
                    lines.add(organ);
                    lines.add(date(on));
                }
                case Block.Note(var text) -> lines.add(note(text));
                case Block.CutLine(), Block.NewPage() -> {}
            }
        }
        return List.copyOf(lines);
    }

    static String addressee(String name) {
        return name.endsWith("：") ? name : name + "：";
    }

    static String note(String text) {
        return "（" + text + "）";
    }

    /** Arabic numerals without leading zeros (成文日期). */
    static String date(LocalDate on) {
        return "%d年%d月%d日".formatted(on.getYear(), on.getMonthValue(), on.getDayOfMonth());
    }

    static List<String> attachments(List<String> names) {
        if (names.size() == 1) {
            return List.of("附件：" + names.getFirst());
        }
        var lines = new ArrayList<String>();
        for (var at = 0; at < names.size(); at++) {
            lines.add((at == 0 ? "附件：" : "") + (at + 1) + ". " + names.get(at));
        }
        return lines;
    }
}
