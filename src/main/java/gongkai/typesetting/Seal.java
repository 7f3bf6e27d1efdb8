package gongkai.typesetting;

/** How the organ's seal comes onto the paper (印章). */
public sealed interface Seal {

    /** Nothing is kept free. */
    record None() implements Seal {}

    /** Room is kept for a seal that is pressed by hand or set by an electronic-seal system. */
    record Space() implements Seal {}

    /** A picture of the seal, PNG with a transparent ground. */
    record Picture(Png png, double millimetres) implements Seal {

        /** The usual seal of a bureau: 42 mm across. */
        public Picture(Png png) {
            this(png, 42);
        }
    }
}
