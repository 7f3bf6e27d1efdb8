package gongkai.redaction;

import gongkai.access.RefusedException;
import gongkai.access.Verdict;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/** A picture of one page, drawn anew: what was not a pixel is gone. */
final class PictureRedaction {

    static final long MOST_PIXELS = 60_000_000;
    static final double SMALL = 1_000_000;

    private PictureRedaction() {}

    static Redacted of(byte[] file, List<Box> boxes) {
        Verdict.when(boxes.stream().allMatch(it -> it.page() == 1), RedactionRefusal.BOX_OUTSIDE)
                .orThrow();
        try {
            var picture = drawn(file);
            Burning.burn(picture, boxes);
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return new Redacted("已作区分处理.png", out.toByteArray(), List.of());
        } catch (IOException _) {
            throw new RefusedException(RedactionRefusal.UNREADABLE_PAGES);
        }
    }

    static byte[] picture(byte[] file, int page, List<Box> boxes) {
        Verdict.when(page == 1, RedactionRefusal.BOX_OUTSIDE).orThrow();
        try {
            var picture = drawn(file);
            Burning.burn(picture, boxes);
            return small(picture);
        } catch (IOException _) {
            throw new RefusedException(RedactionRefusal.UNREADABLE_PAGES);
        }
    }

    static byte[] small(BufferedImage picture) throws IOException {
        var scale = Math.min(1, Math.sqrt(SMALL / ((double) picture.getWidth() * picture.getHeight())));
        var width = Math.max(1, (int) (picture.getWidth() * scale));
        var height = Math.max(1, (int) (picture.getHeight() * scale));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", out);
        return out.toByteArray();
    }

    private static BufferedImage drawn(byte[] file) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                Verdict.when((long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS, RedactionRefusal.TOO_LARGE)
                        .orThrow();
                var read = reader.read(0);
                var drawn = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
                var graphics = drawn.createGraphics();
                graphics.setColor(Color.WHITE);
                graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
                graphics.drawImage(read, 0, 0, null);
                graphics.dispose();
                return drawn;
            } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
                throw new IOException(e);
            } finally {
                reader.dispose();
            }
        }
    }
}
