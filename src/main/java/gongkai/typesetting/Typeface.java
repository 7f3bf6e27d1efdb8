package gongkai.typesetting;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One font file with TrueType outlines. Reading it from several threads is safe. */
final class Typeface {

    private final String name;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final int[] advances;
    private final int unitsPerEm;

    private Typeface(String name, TrueTypeFont font) throws IOException {
        this.name = name;
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
        this.advances = new int[font.getNumberOfGlyphs()];
        for (var glyph = 0; glyph < advances.length; glyph++) {
            advances[glyph] = font.getAdvanceWidth(glyph);
        }
    }

    static Typeface read(String name, byte[] bytes) {
        try {
            return new Typeface(name, new TTFParser().parse(new RandomAccessReadBuffer(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Typeface of(String name, TrueTypeFont font) {
        try {
            return new Typeface(name, font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    TrueTypeFont font() {
        return font;
    }

    boolean has(int character) {
        return glyph(character) != 0;
    }

    int glyph(int character) {
        return characters.getGlyphId(character);
    }

    /** In parts of the type size. */
    double advance(int character) {
        return advances[glyph(character)] / (double) unitsPerEm;
    }
}
