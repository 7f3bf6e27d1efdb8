package gongkai.typesetting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.NameRecord;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.tukaani.xz.XZInputStream;

/**
 * The faces that letters are set in: free ones, which the program carries, and the official ones where the organ has a
 * folder of them. A character that a face lacks is taken from the free Song, then from the face of rare characters.
 */
public final class Faces {

    private static final Map<String, Typeface> SHIPPED = new ConcurrentHashMap<>();
    private static final String SONG = "song";
    private static final String RARE = "rare";

    /** Embedding is not allowed at all; see the OpenType table OS/2. */
    private static final int RESTRICTED = 0x0002;

    private final Map<Face, Typeface> official;
    private final List<String> remarks;

    private Faces(Map<Face, Typeface> official, List<String> remarks) {
        this.official = official;
        this.remarks = List.copyOf(remarks);
    }

    /** Only what the program carries. */
    public static Faces shipped() {
        return new Faces(new EnumMap<>(Face.class), List.of("正文使用随附的宋体代替仿宋"));
    }

    /** Official faces out of a folder, the carried ones for what is not there. */
    public static Faces in(Path folder) {
        var found = new EnumMap<Face, Typeface>(Face.class);
        var remarks = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Faces::isFont).sorted().toList()) {
                try {
                    take(file, found, remarks);
                } catch (IOException | RuntimeException _) {
                    remarks.add("读不出字体文件 " + file.getFileName());
                }
            }
        } catch (IOException _) {
            remarks.add("读不到字体文件夹 " + folder);
        }
        for (var face : Face.values()) {
            if (!found.containsKey(face)) {
                remarks.add("没有找到%s，使用随附的字体".formatted(face.official()));
            }
        }
        return new Faces(found, remarks);
    }

    private static boolean isFont(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ttf") || name.endsWith(".ttc");
    }

    private static void take(Path file, Map<Face, Typeface> found, List<String> remarks) throws IOException {
        var bytes = Files.readAllBytes(file);
        if (bytes.length > 4 && bytes[0] == 't' && bytes[1] == 't' && bytes[2] == 'c' && bytes[3] == 'f') {
            // The collection stays open: its fonts read their outlines from it.
            new TrueTypeCollection(new java.io.ByteArrayInputStream(bytes))
                    .processAllFonts(it -> take(it, file, found, remarks));
        } else {
            take(new TTFParser().parse(new RandomAccessReadBuffer(bytes)), file, found, remarks);
        }
    }

    private static void take(TrueTypeFont font, Path file, Map<Face, Typeface> found, List<String> remarks)
            throws IOException {
        var names = names(font);
        for (var face : Face.values()) {
            if (!found.containsKey(face) && face.names().stream().anyMatch(names::contains)) {
                var rights = font.getOS2Windows();
                if (rights != null && (rights.getFsType() & 0xF) == RESTRICTED) {
                    remarks.add("%s 的许可不允许嵌入文件，没有使用".formatted(file.getFileName()));
                } else {
                    found.put(face, Typeface.of(face.official(), font));
                }
            }
        }
    }

    private static Set<String> names(TrueTypeFont font) throws IOException {
        var names = new HashSet<String>();
        for (var entry : font.getNaming().getNameRecords()) {
            if (entry.getString() != null
                    && Set.of(
                                    NameRecord.NAME_FONT_FAMILY_NAME,
                                    NameRecord.NAME_FULL_FONT_NAME,
                                    NameRecord.NAME_POSTSCRIPT_NAME)
                            .contains(entry.getNameId())) {
                names.add(entry.getString());
            }
        }
        return names;
    }

    /** Sentences for the log: which face stands in for which. */
    public List<String> remarks() {
        return remarks;
    }

    /** The characters of the text that no face has, each once. */
    public List<Integer> missing(String text) {
        return text.codePoints().distinct().filter(it -> !known(it)).boxed().toList();
    }

    private boolean known(int character) {
        return shipped(SONG).has(character)
                || shipped(RARE).has(character)
                || official.values().stream().anyMatch(it -> it.has(character));
    }

    /** The font file that has the character for that face; the first choice when none has it. */
    Typeface of(Face face, int character) {
        var chosen = official.get(face);
        if (chosen != null && chosen.has(character)) {
            return chosen;
        }
        var carried = shipped(face.shipped());
        if (carried.has(character)) {
            return carried;
        }
        var song = shipped(SONG);
        if (song.has(character)) {
            return song;
        }
        var rare = shipped(RARE);
        return rare.has(character)
                ? rare
                : official.values().stream()
                        .filter(it -> it.has(character))
                        .findFirst()
                        .orElse(carried);
    }

    private static Typeface shipped(String name) {
        return SHIPPED.computeIfAbsent(name, Faces::unpack);
    }

    private static Typeface unpack(String name) {
        try (var packed = Faces.class.getResourceAsStream("/typesetting/" + name + ".ttf.xz")) {
            if (packed == null) {
                throw new IllegalStateException("font " + name + " is not in the program");
            }
            return Typeface.read(name, new XZInputStream(packed).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
