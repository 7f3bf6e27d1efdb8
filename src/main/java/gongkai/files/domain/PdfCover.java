package gongkai.files.domain;

import gongkai.access.RefusedException;
import gongkai.files.FileRefusal;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Finds text over which something opaque was drawn later: a black box hides it from the eye, but not from whoever copies
 * it. Pictures over text are no cover, since a scanned page lies over the text recognised in it.
 */
final class PdfCover extends PDFGraphicsStreamEngine {

    /** Of one page: drawings that call one another can repeat themselves without end. */
    private static final int MOST_OPERATIONS = 3_000_000;

    private static final long MOST_COMPARISONS = 100_000_000;

    private record Glyph(String text, double x, double y, int order) {}

    private record Box(Rectangle2D area, int order) {}

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private GeneralPath path = new GeneralPath();
    private int order;
    private int operations;

    private PdfCover(PDPage page) {
        super(page);
    }

    /** @param laid areas that annotations cover, on top of everything */
    static String under(PDPage page, List<Rectangle2D> laid) throws IOException {
        var cover = new PdfCover(page);
        cover.processPage(page);
        cover.within((long) cover.glyphs.size() * cover.boxes.size() <= MOST_COMPARISONS);
        laid.forEach(it -> cover.boxes.add(new Box(it, Integer.MAX_VALUE)));
        return cover.covered();
    }

    private void within(boolean bounds) {
        if (!bounds) {
            throw new RefusedException(FileRefusal.TOO_MUCH_INSIDE);
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        within(++operations <= MOST_OPERATIONS);
        super.processOperator(operator, operands);
    }

    private String covered() {
        var text = new StringBuilder();
        for (var glyph : glyphs) {
            if (boxes.stream()
                    .anyMatch(it -> it.order() > glyph.order() && it.area().contains(glyph.x(), glyph.y()))) {
                text.append(glyph.text());
            }
        }
        return text.toString().strip();
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
        var text = font.toUnicode(code);
        if (text != null && !text.isBlank()) {
            var middle = rendering.transformPoint(displacement.getX() / 2, 0.35f);
            glyphs.add(new Glyph(text, middle.x, middle.y, order++));
        }
    }

    @Override
    public void appendRectangle(Point2D first, Point2D second, Point2D third, Point2D fourth) {
        path.moveTo(first.getX(), first.getY());
        path.lineTo(second.getX(), second.getY());
        path.lineTo(third.getX(), third.getY());
        path.lineTo(fourth.getX(), fourth.getY());
        path.closePath();
    }

    @Override
    public void fillPath(int windingRule) {
        var state = getGraphicsState();
        var isOpaque = state.getNonStrokeAlphaConstant() >= 0.99
                && state.getBlendMode() == BlendMode.NORMAL
                && state.getSoftMask() == null;
        if (isOpaque && isRectangle()) {
            boxes.add(new Box(path.getBounds2D(), order++));
        }
        path = new GeneralPath();
    }

    /** Letters drawn as outlines are filled as well; only what fills its own bounds is a box. */
    private boolean isRectangle() {
        var bounds = path.getBounds2D();
        return !bounds.isEmpty()
                && path.contains(
                        bounds.getX() + bounds.getWidth() * 0.02,
                        bounds.getY() + bounds.getHeight() * 0.02,
                        bounds.getWidth() * 0.96,
                        bounds.getHeight() * 0.96);
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        fillPath(windingRule);
    }

    @Override
    public void strokePath() {
        path = new GeneralPath();
    }

    @Override
    public void endPath() {
        path = new GeneralPath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x1, y1);
        }
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        var point = path.getCurrentPoint();
        return point == null ? new Point2D.Float() : point;
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void shadingFill(COSName shadingName) {}
}
