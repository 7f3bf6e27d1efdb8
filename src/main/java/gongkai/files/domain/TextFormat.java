package gongkai.files.domain;

import gongkai.files.Part;
import gongkai.files.Reading;
import java.io.IOException;
import java.util.List;

/** Plain text, with nowhere to hide anything. */
final class TextFormat implements Format {

    @Override
    public Reading read(byte[] bytes) throws IOException {
        var text = text(bytes);
        var kept = text.length() > Canonical.LONGEST ? text.substring(0, Canonical.LONGEST) : text;
        return new Reading(kept, List.of(new Part("", kept)), List.of(), kept.length() < text.length());
    }

    static String text(byte[] bytes) throws IOException {
        return Encoding.decoded(bytes)
                .orElseThrow(() -> new IOException("no known encoding"))
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
    }

    @Override
    public byte[] cleaned(byte[] bytes) {
        return bytes;
    }
}
