package gongkai.typesetting;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFSubsetter;

/**
 * The part of a font that a paper needs.
 *
 * @param glyphs the glyph of each character in {@code bytes}
 * @param bytes a TrueType font, its character table complete beyond the first plane too
 */
record Subset(Map<Integer, Integer> glyphs, byte[] bytes) {

    private static final List<String> KEPT =
            List.of("head", "hhea", "loca", "maxp", "glyf", "hmtx", "name", "post", "OS/2");
    private static final int CHECKSUM_AIM = 0xB1B0AFBA;

    static Subset of(Typeface typeface, Set<Integer> characters) {
        try {
            var subsetter = new TTFSubsetter(typeface.font(), KEPT);
            subsetter.addGlyphIds(characters.stream().map(typeface::glyph).collect(Collectors.toSet()));
            var renumbered = new TreeMap<Integer, Integer>();
            subsetter.getGIDMap().forEach((ours, theirs) -> renumbered.put(theirs, ours));
            var glyphs = new TreeMap<Integer, Integer>();
            for (var character : characters) {
                glyphs.put(character, renumbered.getOrDefault(typeface.glyph(character), 0));
            }
            var out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return new Subset(glyphs, withCharacters(out.toByteArray(), glyphs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library writes no character table beyond the first plane, where rare names live. */
    private static byte[] withCharacters(byte[] font, Map<Integer, Integer> glyphs) throws IOException {
        var in = ByteBuffer.wrap(font);
        var version = in.getInt(0);
        var count = in.getShort(4);
        var tables = new TreeMap<String, byte[]>();
        for (var at = 0; at < count; at++) {
            var entry = 12 + 16 * at;
            var tag = new byte[4];
            in.get(entry, tag);
            var table = new byte[in.getInt(entry + 12)];
            in.get(in.getInt(entry + 8), table);
            tables.put(new String(tag, StandardCharsets.ISO_8859_1), table);
        }
        tables.put("cmap", characterTable(glyphs));
        return assembled(version, tables);
    }

    private static byte[] characterTable(Map<Integer, Integer> glyphs) throws IOException {
        var first = segments(glyphs, 0xFFFF);
        var all = segments(glyphs, Integer.MAX_VALUE);
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        data.writeShort(0);
        data.writeShort(2);
        var four = formatFour(first);
        data.writeShort(3);
        data.writeShort(1);
        data.writeInt(20);
        data.writeShort(3);
        data.writeShort(10);
        data.writeInt(20 + four.length);
        data.write(four);
        data.writeShort(12);
        data.writeShort(0);
        data.writeInt(16 + 12 * all.size());
        data.writeInt(0);
        data.writeInt(all.size());
        for (var segment : all) {
            data.writeInt(segment.first());
            data.writeInt(segment.last());
            data.writeInt(segment.glyph());
        }
        return out.toByteArray();
    }

    private static byte[] formatFour(List<Segment> segments) throws IOException {
        var all = new ArrayList<>(segments);
        all.add(new Segment(0xFFFF, 0xFFFF, 0));
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        var count = all.size();
        var power = Integer.highestOneBit(count);
        data.writeShort(4);
        data.writeShort(16 + 8 * count);
        data.writeShort(0);
        data.writeShort(2 * count);
        data.writeShort(2 * power);
        data.writeShort(Integer.numberOfTrailingZeros(power));
        data.writeShort(2 * (count - power));
        for (var segment : all) {
            data.writeShort(segment.last());
        }
        data.writeShort(0);
        for (var segment : all) {
            data.writeShort(segment.first());
        }
        for (var segment : all) {
            data.writeShort(segment.first() == 0xFFFF ? 1 : segment.glyph() - segment.first());
        }
        for (var at = 0; at < count; at++) {
            data.writeShort(0);
        }
        return out.toByteArray();
    }

    /** Characters that follow one another and whose glyphs do too. */
    private record Segment(int first, int last, int glyph) {}

    private static List<Segment> segments(Map<Integer, Integer> glyphs, int largest) {
        var segments = new ArrayList<Segment>();
        for (var entry : new TreeMap<>(glyphs).entrySet()) {
            int character = entry.getKey();
            int glyph = entry.getValue();
            if (character >= largest) {
                continue;
            }
            var last = segments.isEmpty() ? null : segments.getLast();
            if (last != null && last.last() + 1 == character && last.glyph() + (character - last.first()) == glyph) {
                segments.set(segments.size() - 1, new Segment(last.first(), character, last.glyph()));
            } else {
                segments.add(new Segment(character, character, glyph));
            }
        }
        return segments;
    }

    private record Table(String tag, int offset, byte[] bytes) {}

    private static byte[] assembled(int version, Map<String, byte[]> contents) {
        var count = contents.size();
        var power = Integer.highestOneBit(count);
        var offset = 12 + 16 * count;
        var tables = new ArrayList<Table>();
        for (var content : contents.entrySet()) {
            tables.add(new Table(content.getKey(), offset, content.getValue()));
            offset += (content.getValue().length + 3) & ~3;
        }
        var font = ByteBuffer.allocate(offset);
        font.putInt(version)
                .putShort((short) count)
                .putShort((short) (16 * power))
                .putShort((short) Integer.numberOfTrailingZeros(power))
                .putShort((short) (16 * (count - power)));
        var whole = 0;
        for (var table : tables) {
            if (table.tag().equals("head")) {
                whole = table.offset() + 8;
                ByteBuffer.wrap(table.bytes()).putInt(8, 0);
            }
            font.put(table.tag().getBytes(StandardCharsets.ISO_8859_1))
                    .putInt(checksum(table.bytes()))
                    .putInt(table.offset())
                    .putInt(table.bytes().length);
            font.put(table.offset(), table.bytes());
        }
        font.putInt(whole, CHECKSUM_AIM - checksum(font.array()));
        return font.array();
    }

    private static int checksum(byte[] bytes) {
        var sum = 0;
        for (var at = 0; at < bytes.length; at++) {
            sum += (bytes[at] & 0xFF) << (24 - 8 * (at & 3));
        }
        return sum;
    }
}
