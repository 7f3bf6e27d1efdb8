import gongkai.letters.DocumentNumber;
import gongkai.letters.Field;
import gongkai.letters.Issuer;
import gongkai.letters.LetterFacts;
import gongkai.letters.LetterKind;
import gongkai.letters.StandardTemplates;
import gongkai.letters.Value;
import gongkai.letters.Venue;
import gongkai.redaction.Box;
import gongkai.redaction.Ground;
import gongkai.redaction.Redaction;
import gongkai.typesetting.Block;
import gongkai.typesetting.Faces;
import gongkai.typesetting.Letterhead;
import gongkai.typesetting.Paper;
import gongkai.typesetting.Press;
import gongkai.typesetting.Seal;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Letters per second on one core, the memory of a thousand, and the redaction of a long file. */
class Letters {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 22);

    public static void main(String[] args) throws Exception {
        var press = new Press(Faces.shipped());
        long began = System.nanoTime();
        press.pdf(letter(0));
        System.out.printf("first PDF, fonts unpacked: %.2f s%n", seconds(began));
        for (var format : Map.<String, Function<Paper, byte[]>>of("docx", press::docx, "pdf", press::pdf, "ofd", press::ofd).entrySet()) {
            for (int round = 0; round < 4; round++) {
                System.out.printf("%s: %s%n", format.getKey(), rate(format.getValue()));
            }
        }
        long before = heap();
        for (int number = 1; number <= 1000; number++) {
            var paper = letter(number);
            press.docx(paper);
            press.pdf(paper);
            press.ofd(paper);
            if (number % 250 == 0) {
                System.out.printf("heap after %d letters: %d MB (before: %d), resident %s%n", number, heap() >> 20, before >> 20, resident());
            }
        }
        var book = book(press);
        began = System.nanoTime();
        long cpu = cpu();
        var boxes = new ArrayList<Box>();
        for (int page = 1; page <= 200; page += 10) {
            boxes.add(new Box(page, 0.2, 0.3, 0.4, 0.03, Ground.PERSONAL_DATA));
        }
        var redacted = Redaction.of(book, boxes);
        System.out.printf("200 pages redacted and searched: %.1f s (processor %.1f s), %.1f MB, resident %s%n", seconds(began), (cpu() - cpu) / 1e9, redacted.bytes().length / 1e6, resident());
    }

    /** By the clock, and by the processor time of this thread, which other load hardly touches. */
    private static String rate(Function<Paper, byte[]> print) {
        long began = System.nanoTime();
        long cpu = cpu();
        int done = 0;
        while (System.nanoTime() - began < 3_000_000_000L) {
            print.apply(letter(done++));
        }
        return "%.1f a second, %.1f a second of processor".formatted(done / seconds(began), done / ((cpu() - cpu) / 1e9));
    }

    private static Paper letter(int number) {
        var values = new EnumMap<Field, Value>(Field.class);
        for (var field : Field.values()) {
            values.put(field, switch (field.type()) {
                case TEXT -> Value.text(field.label() + "第" + number + "件，详见登记所载的内容和所附的材料");
                case DAY -> Value.day(DAY.minusDays(20));
                case COUNT -> Value.count(15);
                case YUAN -> new Value.Yuan(300);
                case ITEMS -> Value.items("第一项材料，共" + number + "页", "第二项材料");
            });
        }
        var kinds = LetterKind.values();
        var kind = kinds[number % kinds.length];
        var venue = new Venue(Venue.Standing.LOCAL, List.of(Venue.Named.since("澄江县人民政府", LocalDate.of(2000, 1, 1))), List.of(), "");
        var facts = new LetterFacts(kind, new Issuer("澄江县医疗保障局", "澄医保依复", true, venue, new Seal.Space()), DAY, values);
        return StandardTemplates.of(kind).filled(facts).paper(facts, kind.isNumbered() ? Optional.of(new DocumentNumber("澄医保依复", 2026, number + 1)) : Optional.empty());
    }

    private static byte[] book(Press press) {
        var blocks = new ArrayList<Block>();
        for (int page = 0; page < 200; page++) {
            for (int paragraph = 0; paragraph < 4; paragraph++) {
                blocks.add(new Block.Paragraph(("第" + page + "页的参保登记和待遇支付记录，经办人已核对。").repeat(4)));
            }
            if (page < 199) {
                blocks.add(new Block.NewPage());
            }
        }
        return press.pdf(new Paper(new Letterhead.Plain(), "", "登记册", blocks, "澄江县医疗保障局", DAY));
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String resident() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(it -> it.startsWith("VmRSS")).findFirst().orElse("").replaceAll("\\s+", " ");
    }
}
