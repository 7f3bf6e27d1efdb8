package gongkai.files.domain;

import gongkai.files.Concealed;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Pictures inside other files. Kinds other than JPEG and PNG are let be. */
final class Images {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private Images() {}

    static List<Concealed> concealed(byte[] picture) {
        try {
            var format = format(picture);
            return format.isEmpty() ? List.of() : format.get().read(picture).concealed();
        } catch (IOException | RuntimeException _) {
            return List.of();
        }
    }

    static byte[] cleaned(byte[] picture) {
        try {
            var format = format(picture);
            return format.isEmpty() ? picture : format.get().cleaned(picture);
        } catch (IOException | RuntimeException _) {
            return picture;
        }
    }

    private static Optional<Format> format(byte[] picture) {
        if (ContentKind.startsWith(picture, JPEG)) {
            return Optional.of(new JpegFormat());
        }
        return ContentKind.startsWith(picture, PNG) ? Optional.of(new PngFormat()) : Optional.empty();
    }
}
