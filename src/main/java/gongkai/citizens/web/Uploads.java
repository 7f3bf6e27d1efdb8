package gongkai.citizens.web;

import gongkai.citizens.handling.Attachment;
import gongkai.citizens.handling.Attachment.Purpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The files of a form. */
final class Uploads {

    private Uploads() {}

    static List<MultipartFile> orNone(@Nullable List<MultipartFile> sent) {
        return Objects.requireNonNullElse(sent, List.of());
    }

    /** A box that was left empty sends an empty file without a name. */
    static List<Attachment> of(Map<Purpose, List<MultipartFile>> sent) {
        var uploads = new ArrayList<Attachment>();
        sent.forEach((purpose, files) -> files.stream()
                .filter(it -> it.getOriginalFilename() != null
                        && !it.getOriginalFilename().isBlank())
                .forEach(it -> uploads.add(
                        new Attachment(purpose, Objects.requireNonNullElse(it.getOriginalFilename(), ""), bytes(it)))));
        return uploads;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
