package gongkai.typesetting;

/** The page of GB/T 9704-2012 in points (1/72 inch): A4, 22 lines of 28 characters. */
final class Grid {

    static final double MILLIMETRE = 72 / 25.4;
    static final double PAGE_WIDTH = 210 * MILLIMETRE;
    static final double PAGE_HEIGHT = 297 * MILLIMETRE;
    /** 天头. */
    static final double TOP = 37 * MILLIMETRE;
    /** 订口. */
    static final double LEFT = 28 * MILLIMETRE;
    /** 版心. */
    static final double WIDTH = 156 * MILLIMETRE;

    static final double HEIGHT = 225 * MILLIMETRE;
    static final double BOTTOM = TOP + HEIGHT;
    static final double LINE = HEIGHT / 22;
    static final double CELL = WIDTH / 28;

    /** 3号. */
    static final double BODY = 16;
    /** 2号. */
    static final double TITLE = 22;
    /** 4号. */
    static final double FOLIO = 14;
    /** 小4号. */
    static final double TABLE = 12;

    /** What is added behind each character of the body so that 28 of them fill a line. */
    static final double BODY_SPACING = CELL - BODY;

    static final double RULE_WIDTH = 170 * MILLIMETRE;
    static final double LETTER_HEAD_TOP = 30 * MILLIMETRE;
    static final double RULE_DISTANCE = 4 * MILLIMETRE;
    static final double LOWER_RULE = PAGE_HEIGHT - 20 * MILLIMETRE;
    static final double FOLIO_DISTANCE = 7 * MILLIMETRE;
    static final double RED_HEAD_DISTANCE = 35 * MILLIMETRE;

    private Grid() {}
}
