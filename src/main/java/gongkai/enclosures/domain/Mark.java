package gongkai.enclosures.domain;

import gongkai.redaction.Box;
import gongkai.redaction.Ground;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place on a page that is covered, or proposed to be.
 *
 * @param number within its file
 * @param why what it was proposed for, in words that do not repeat it; empty for what a person drew
 */
public record Mark(int number, Box box, Origin origin, String why, Decision decision) {

    /** Where a mark comes from. */
    public enum Origin {
        DRAWN("手工画框"),
        FOUND("按词查找"),
        SCREENED("自动检查");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What a person has said to it. */
    public enum Decision {
        OPEN("待决定"),
        COVERED("遮盖"),
        LEFT("不遮盖");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param ground null for the one it was proposed with */
    Mark decided(Decision it, @Nullable Ground ground) {
        var covered = new Box(
                box.page(),
                box.left(),
                box.top(),
                box.width(),
                box.height(),
                Objects.requireNonNullElse(ground, box.ground()));
        return new Mark(number, covered, origin, why, it);
    }

    public boolean isOpen() {
        return decision == Decision.OPEN;
    }

    public boolean isCovered() {
        return decision == Decision.COVERED;
    }

    /** The same place, whatever is said of it. */
    boolean isAt(Box other) {
        return box.page() == other.page()
                && Math.abs(box.left() - other.left()) < NEAR
                && Math.abs(box.top() - other.top()) < NEAR
                && Math.abs(box.width() - other.width()) < NEAR
                && Math.abs(box.height() - other.height()) < NEAR;
    }

    private static final double NEAR = 0.002;
}
