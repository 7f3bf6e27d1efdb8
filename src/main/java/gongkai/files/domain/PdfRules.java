package gongkai.files.domain;

import gongkai.access.RefusedException;
import gongkai.files.FileRefusal;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The straight lines along and across a page, whether they are drawn as lines, as boxes or as thin bars. */
final class PdfRules extends PDFGraphicsStreamEngine {

    private static final int MOST_OPERATIONS = 3_000_000;
    private static final int MOST_RULES = 8_000;

    /** In points; what is no wider is a line. */
    private static final double THIN = 2.5;

    private static final double SHORTEST = 4;

    /**
     * In the space of the page, upwards.
     *
     * @param at where it stands: the height of one across, the distance from the left of one along
     */
    record Rule(boolean isAcross, double at, double from, double to) {}

    private final List<Rule> rules = new ArrayList<>();
    private final List<Rule> path = new ArrayList<>();
    private Point2D start = new Point2D.Double();
    private Point2D current = new Point2D.Double();
    private double left;
    private double right;
    private double bottom;
    private double top;
    private int operations;

    private PdfRules(PDPage page) {
        super(page);
        forget();
    }

    /** Empty if there are too many to be those of tables. */
    static List<Rule> of(PDPage page) throws IOException {
        var rules = new PdfRules(page);
        rules.processPage(page);
        return rules.rules.size() > MOST_RULES ? List.of() : rules.rules;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operations > MOST_OPERATIONS) {
            throw new RefusedException(FileRefusal.TOO_MUCH_INSIDE);
        }
        super.processOperator(operator, operands);
    }

    private void forget() {
        path.clear();
        left = Double.MAX_VALUE;
        bottom = Double.MAX_VALUE;
        right = -Double.MAX_VALUE;
        top = -Double.MAX_VALUE;
    }

    private void seen(Point2D point) {
        left = Math.min(left, point.getX());
        right = Math.max(right, point.getX());
        bottom = Math.min(bottom, point.getY());
        top = Math.max(top, point.getY());
    }

    private void side(Point2D one, Point2D other) {
        seen(one);
        seen(other);
        var width = Math.abs(one.getX() - other.getX());
        var height = Math.abs(one.getY() - other.getY());
        if (height <= 0.5 && width >= SHORTEST) {
            path.add(new Rule(
                    true,
                    (one.getY() + other.getY()) / 2,
                    Math.min(one.getX(), other.getX()),
                    Math.max(one.getX(), other.getX())));
        } else if (width <= 0.5 && height >= SHORTEST) {
            path.add(new Rule(
                    false,
                    (one.getX() + other.getX()) / 2,
                    Math.min(one.getY(), other.getY()),
                    Math.max(one.getY(), other.getY())));
        }
    }

    private void keep(Rule rule) {
        if (rules.size() <= MOST_RULES) {
            rules.add(rule);
        }
    }

    @Override
    public void strokePath() {
        path.forEach(this::keep);
        forget();
    }

    /** A bar is a line; what is filled otherwise is ground. */
    @Override
    public void fillPath(int windingRule) {
        if (top - bottom <= THIN && right - left >= SHORTEST) {
            keep(new Rule(true, (top + bottom) / 2, left, right));
        } else if (right - left <= THIN && top - bottom >= SHORTEST) {
            keep(new Rule(false, (left + right) / 2, bottom, top));
        }
        forget();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void endPath() {
        forget();
    }

    @Override
    public void appendRectangle(Point2D first, Point2D second, Point2D third, Point2D fourth) {
        side(first, second);
        side(second, third);
        side(third, fourth);
        side(fourth, first);
        start = first;
        current = first;
    }

    @Override
    public void moveTo(float x, float y) {
        start = new Point2D.Double(x, y);
        current = start;
    }

    @Override
    public void lineTo(float x, float y) {
        var next = new Point2D.Double(x, y);
        side(current, next);
        current = next;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current = new Point2D.Double(x3, y3);
        seen(current);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        side(current, start);
        current = start;
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) {}

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void shadingFill(COSName shadingName) {}
}
