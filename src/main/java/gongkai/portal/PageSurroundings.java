package gongkai.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongkai.web.SiteIdentity;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.CRC32C;
import org.springframework.stereotype.Component;

/** Tells pages of this program and site from those that another version rendered, or that bear another name. */
@Component
class PageSurroundings {

    private static final int HALF = 32;

    private final SiteIdentity site;
    private final int program = program();

    PageSurroundings(SiteIdentity site) {
        this.site = site;
    }

    /** As they are now. */
    long now() {
        return (long) program << HALF | sum(site.name().getBytes(UTF_8)) & 0xffffffffL;
    }

    /** Of classes that lie loose, as while they are being changed, nobody can say whether they are the same as before. */
    private static int program() {
        try {
            var source = PageSurroundings.class.getProtectionDomain().getCodeSource();
            var place = source == null ? null : Path.of(source.getLocation().toURI());
            if (place != null && Files.isRegularFile(place)) {
                return sum(Files.readAllBytes(place))
                        ^ System.getProperty("java.class.path", "").hashCode();
            }
        } catch (IOException | URISyntaxException | RuntimeException unknown) {
            return ThreadLocalRandom.current().nextInt();
        }
        return ThreadLocalRandom.current().nextInt();
    }

    private static int sum(byte[] bytes) {
        var sum = new CRC32C();
        sum.update(ByteBuffer.wrap(bytes));
        return (int) sum.getValue();
    }
}
