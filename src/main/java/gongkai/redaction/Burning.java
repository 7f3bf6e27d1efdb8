package gongkai.redaction;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;

/** Burns boxes into a picture. */
final class Burning {

    private Burning() {}

    /** A pixel more on each side, so that no edge of a letter looks out. */
    static void burn(BufferedImage picture, List<Box> boxes) {
        var graphics = picture.createGraphics();
        try {
            for (var box : boxes) {
                var left = (int) Math.floor(box.left() * picture.getWidth()) - 1;
                var top = (int) Math.floor(box.top() * picture.getHeight()) - 1;
                var width = (int) Math.ceil(box.width() * picture.getWidth()) + 3;
                var height = (int) Math.ceil(box.height() * picture.getHeight()) + 3;
                graphics.setColor(Color.BLACK);
                graphics.fillRect(left, top, width, height);
                name(graphics, box, left, top, width, height);
            }
        } finally {
            graphics.dispose();
        }
    }

    private static void name(java.awt.Graphics2D graphics, Box box, int left, int top, int width, int height) {
        var text = box.ground().article();
        var size = Math.min(height * 0.6f, width / (text.length() + 1f));
        var font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(size);
        if (size >= 8 && font.canDisplayUpTo(text) < 0) {
            graphics.setColor(Color.WHITE);
            graphics.setFont(font);
            var width2 = graphics.getFontMetrics().stringWidth(text);
            graphics.drawString(text, left + (width - width2) / 2, top + Math.round(height / 2f + size * 0.35f));
        }
    }
}
