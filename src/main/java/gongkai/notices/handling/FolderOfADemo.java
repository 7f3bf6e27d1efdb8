package gongkai.notices.handling;

import gongkai.notices.NoticeSettings;
import gongkai.notices.Recipient;
import gongkai.notices.domain.Sending.Slip;
import gongkai.sending.Outcome;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** In a demo nothing leaves the house: what would have been sent is laid down to be looked at. */
final class FolderOfADemo {

    private final Path folder;
    private final MailCarrier mail;

    FolderOfADemo(Path folder, NoticeSettings settings) {
        this.folder = folder;
        this.mail = new MailCarrier(settings, Duration.ofSeconds(1));
    }

    Outcome carry(Slip slip, Instant now) {
        try {
            Files.createDirectories(folder);
            var name = slip.key() + (slip.recipient() instanceof Recipient.Email ? ".eml" : ".json");
            var beside = folder.resolve(name + ".new");
            Files.write(beside, bytes(slip, now));
            Files.move(beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return new Outcome.Accepted(folder.getFileName() + "/" + name);
        } catch (IOException | MessagingException e) {
            return new Outcome.Failed("数据目录写不进去");
        }
    }

    private byte[] bytes(Slip slip, Instant now) throws IOException, MessagingException {
        return switch (slip.recipient()) {
            case Recipient.Email _ -> {
                var bytes = new ByteArrayOutputStream();
                mail.message(slip, now).writeTo(bytes);
                yield bytes.toByteArray();
            }
            case Recipient.Mobile _ -> MessageCarrier.json(slip);
        };
    }
}
