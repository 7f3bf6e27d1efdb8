package gongkai.trail;

import gongkai.access.Branch;
import gongkai.digest.Sm3;
import gongkai.trail.Deed.Kind;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain.
 *
 * @param number from 1, without gaps
 * @param at the moment on the wall, in whole microseconds as the database keeps them
 * @param officeDay the day it was in the office
 * @param origin the network address it came from; empty for the program itself
 * @param before JSON, or null
 * @param after JSON, or null
 */
public record Entry(
        long number,
        Instant at,
        LocalDate officeDay,
        Doer doer,
        String origin,
        Kind kind,
        String what,
        String subject,
        Branch place,
        @Nullable String before,
        @Nullable String after) {

    /** The hash of the entry before the first one. */
    static final byte[] START = new byte[32];

    /** What it was done to, in the office's words. */
    public String subjectLabel() {
        return SubjectKinds.label(subject);
    }

    /** SM3 over the previous hash and every field, each with its length, so that no two entries read the same. */
    byte[] hashAfter(byte[] previous) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(previous);
            out.writeLong(number);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            out.writeLong(officeDay.toEpochDay());
            out.writeLong(doer.person() == null ? 0 : doer.person().value());
            for (var text :
                    new @Nullable String[] {doer.name(), origin, kind.name(), what, subject, place.path(), before, after
                    }) {
                write(out, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sm3.of(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
