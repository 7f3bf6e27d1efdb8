package gongkai.files.domain;

import gongkai.access.RefusedException;
import gongkai.files.FileRefusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/**
 * Measures what the streams of a PDF file unfold to, before a library holds it in memory. Pictures may be large, since
 * nothing here unfolds them.
 */
final class PdfBounds {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);

    private static final long MOST_OF_ONE = 64L * 1024 * 1024;
    private static final long MOST_OF_ALL = 200L * 1024 * 1024;
    private static final long MOST_OF_A_PICTURE = 500L * 1024 * 1024;

    private static final int DICTIONARY = 600;

    private PdfBounds() {}

    static void check(byte[] bytes) {
        var all = 0L;
        for (var at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
            var start = afterLineEnd(bytes, at);
            if (start < 0) {
                continue;
            }
            var isPicture = isPicture(bytes, at);
            var most = isPicture ? MOST_OF_A_PICTURE : Math.min(MOST_OF_ONE, MOST_OF_ALL - all);
            var size = unfolded(bytes, start, most);
            if (size > most) {
                throw new RefusedException(FileRefusal.TOO_MUCH_INSIDE);
            }
            all += isPicture ? 0 : size;
        }
    }

    /** Just after the next occurrence of the word. */
    private static int next(byte[] bytes, int from) {
        for (var at = from; at + STREAM.length < bytes.length; at++) {
            if (bytes[at] == 's' && java.util.Arrays.equals(bytes, at, at + STREAM.length, STREAM, 0, STREAM.length)) {
                return at + STREAM.length;
            }
        }
        return -1;
    }

    private static int afterLineEnd(byte[] bytes, int at) {
        if (bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n') {
            return at + 2;
        }
        return bytes[at] == '\n' || bytes[at] == '\r' ? at + 1 : -1;
    }

    private static boolean isPicture(byte[] bytes, int at) {
        var from = Math.max(0, at - DICTIONARY);
        var before = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
        var dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        return dictionary.matches("(?s).*/Subtype\\s*/Image\\b.*");
    }

    /** Folded twice is unfolded twice; what is not folded counts for nothing. */
    private static long unfolded(byte[] bytes, int start, long most) {
        if ((bytes[start] & 0x0F) != 8) {
            return 0;
        }
        var once = size(folded(bytes, start), most);
        if (once <= 2 || once > most) {
            return Math.max(once, 0);
        }
        try (var first = folded(bytes, start)) {
            return (first.read() & 0x0F) == 8
                    ? Math.max(once, size(new InflaterInputStream(folded(bytes, start)), most))
                    : once;
        } catch (IOException _) {
            return once;
        }
    }

    private static InputStream folded(byte[] bytes, int start) {
        return new InflaterInputStream(new ByteArrayInputStream(bytes, start, bytes.length - start));
    }

    private static long size(InputStream in, long most) {
        var buffer = new byte[65_536];
        var size = 0L;
        try (in) {
            for (var read = in.read(buffer); read >= 0 && size <= most; read = in.read(buffer)) {
                size += read;
            }
        } catch (IOException _) {
            return size;
        }
        return size;
    }
}
