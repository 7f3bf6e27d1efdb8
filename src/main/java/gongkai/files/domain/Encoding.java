package gongkai.files.domain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How a text is written in bytes: UTF-8 and UTF-16 with or without their mark, otherwise GB 18030. */
final class Encoding {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private Encoding() {}

    static boolean isText(byte[] bytes) {
        return decoded(bytes)
                .filter(it -> it.chars().noneMatch(Encoding::isControl))
                .isPresent();
    }

    static Optional<String> decoded(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strictly(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return unmarkedUtf16(bytes)
                .or(() -> strictly(bytes, 0, StandardCharsets.UTF_8))
                .or(() -> strictly(bytes, 0, GB18030));
    }

    /** Line ends and digits show it: every other byte of them is zero. */
    private static Optional<String> unmarkedUtf16(byte[] bytes) {
        var even = 0;
        var odd = 0;
        for (var at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                if (at % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (even == 0 && odd == 0 || bytes.length % 2 != 0 || even > 0 && odd > 0) {
            return Optional.empty();
        }
        return strictly(bytes, 0, odd > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (var at = 0; at < start.length; at++) {
            if ((bytes[at] & 0xFF) != start[at]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isControl(int character) {
        return character < ' ' && "\t\n\r\f".indexOf(character) < 0;
    }
}
