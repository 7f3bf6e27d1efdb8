package gongkai.letters;

import gongkai.digest.Sm3;
import gongkai.typesetting.Block;
import gongkai.typesetting.Letterhead;
import gongkai.typesetting.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A letter whose fields are filled, in the lines of {@link Template}; a person may edit it before it is signed. */
public record Draft(LetterKind kind, String title, String text) {

    /** What the reader will see of the body, without marks. */
    List<String> lines() {
        return text.lines()
                .map(it -> it.replaceFirst("^#{1,4} ", "").strip())
                .filter(it -> !it.isEmpty())
                .toList();
    }

    String whole() {
        return title + "\n" + String.join("\n", lines());
    }

    /** The fingerprint under which it is signed; one changed character gives another. */
    public String digest(LetterFacts facts) {
        return Sm3.hex(String.join(
                "\n",
                kind.name(),
                facts.shown(Field.RECIPIENT),
                facts.issuer().organ(),
                facts.on().toString(),
                title,
                text));
    }

    /** The paper to print; the number is empty before the letter is signed. */
    public Paper paper(LetterFacts facts, Optional<DocumentNumber> number) {
        var blocks = new ArrayList<Block>();
        var recipient = facts.shown(Field.RECIPIENT);
        var isSheet = kind.to() == LetterKind.To.FILE;
        if (!isSheet && !recipient.isEmpty()) {
            blocks.add(new Block.Addressee(recipient));
        }
        var cut = text.lines().toList().indexOf("---");
        var all = text.lines().toList();
        body(cut < 0 ? all : all.subList(0, cut), blocks);
        if (facts.values().get(Field.ATTACHMENTS) instanceof Value.Items(var names) && !isSheet && !names.isEmpty()) {
            blocks.add(new Block.Attachments(names.stream().map(Value::clean).toList()));
        }
        blocks.add(new Block.Signature(
                facts.issuer().organ(), facts.on(), facts.issuer().seal()));
        facts.value(Field.CONTACT).ifPresent(it -> blocks.add(new Block.Note("联系方式：" + it.shown())));
        if (cut >= 0) {
            blocks.add(new Block.CutLine());
            body(all.subList(cut + 1, all.size()), blocks);
        }
        var head = isSheet || kind.to() == LetterKind.To.UNIT
                ? new Letterhead.Plain()
                : new Letterhead.Letter(facts.issuer().organ());
        return new Paper(
                head,
                number.map(DocumentNumber::shown).orElse(""),
                Value.clean(title),
                blocks,
                facts.issuer().organ(),
                facts.on());
    }

    private static void body(List<String> lines, List<Block> blocks) {
        var rows = new ArrayList<List<String>>();
        for (var line : lines) {
            if (line.stripLeading().startsWith("|")) {
                rows.add(cells(line));
                continue;
            }
            table(rows, blocks);
            var clean = Value.clean(line);
            if (clean.isEmpty()) {
                continue;
            }
            var level = 0;
            while (level < 4 && level < clean.length() && clean.charAt(level) == '#') {
                level++;
            }
            blocks.add(
                    level > 0 ? new Block.Numbered(level, clean.substring(level).strip()) : new Block.Paragraph(clean));
        }
        table(rows, blocks);
    }

    private static List<String> cells(String line) {
        var inner = line.strip().substring(1);
        var whole = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        return List.of(whole.split("\\|", -1)).stream().map(Value::clean).toList();
    }

    private static void table(List<List<String>> rows, List<Block> blocks) {
        if (rows.isEmpty()) {
            return;
        }
        var columns = rows.stream().mapToInt(List::size).max().orElse(1);
        var filled = rows.stream()
                .map(it -> {
                    var cells = new ArrayList<>(it);
                    while (cells.size() < columns) {
                        cells.add("");
                    }
                    return List.copyOf(cells);
                })
                .toList();
        var widths = new ArrayList<Integer>();
        for (var column = 0; column < columns; column++) {
            widths.add(column == 0 && columns > 1 ? 1 : 3);
        }
        blocks.add(new Block.Table(widths, filled, columns > 2));
        rows.clear();
    }
}
