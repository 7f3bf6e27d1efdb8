package gongkai.channels.handling;

import gongkai.channels.Parcel;
import gongkai.sending.Outcome;
import gongkai.sending.Outcome.Accepted;
import gongkai.sending.Outcome.Failed;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/** Lays a parcel down as a folder named by its key: whoever looks sees all of it or nothing. */
final class FolderCarrier {

    private final Path outbox;

    FolderCarrier(Path outbox) {
        this.outbox = outbox;
    }

    Outcome carry(String folder, String key, Parcel parcel) {
        var place = outbox.resolve(folder);
        var finished = place.resolve(key);
        try {
            Files.createDirectories(place);
            if (!Files.exists(finished)) {
                var unfinished = Files.createTempDirectory(place, ".unfinished-");
                try {
                    for (var it : Bundle.entries(key, parcel)) {
                        var file = unfinished.resolve(it.name());
                        Files.createDirectories(file.getParent());
                        Files.write(file, it.bytes());
                    }
                    Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    remove(unfinished);
                }
            }
            return new Accepted(folder + "/" + key);
        } catch (FileAlreadyExistsException e) {
            return new Failed("交换目录中已有同名文件");
        } catch (IOException e) {
            return new Failed("不能写入交换目录");
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var it : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(it);
                }
            }
        }
    }
}
