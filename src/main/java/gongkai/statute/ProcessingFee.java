package gongkai.statute;

/**
 * The information processing fee (信息处理费), in yuan: progressive, by item or by volume, never both for one application
 * (Fee Measures Art. 3 to 5).
 */
public final class ProcessingFee {

    /** How an application is charged. */
    public enum Mode {
        PER_ITEM("按件计收", Article.FEE_4),
        PER_PAGE("按量计收", Article.FEE_5);

        private final String label;
        private final Article basis;

        Mode(String label, Article basis) {
            this.label = label;
            this.basis = basis;
        }

        public String label() {
            return label;
        }

        public Article basis() {
            return basis;
        }
    }

    private static final int FREE_ITEMS = 10;
    private static final int ITEMS_AT_THE_FIRST_RATE = 30;
    private static final int BAND = 10;
    private static final int STEP = 100;

    private static final int FREE_PAGES = 30;
    private static final int PAGES_AT_10 = 100;
    private static final int PAGES_AT_20 = 200;

    private ProcessingFee() {}

    /** For that many items of one applicant in one natural month, counted from the first. */
    public static long ofItems(int items) {
        notNegative(items);
        var fee = (long) STEP * between(items, FREE_ITEMS, ITEMS_AT_THE_FIRST_RATE);
        for (int from = ITEMS_AT_THE_FIRST_RATE, band = 2; from < items; from += BAND, band++) {
            fee += (long) STEP * band * between(items, from, from + BAND);
        }
        return fee;
    }

    /** For further items after those already received in the month. */
    public static long ofFurtherItems(int before, int items) {
        notNegative(before);
        notNegative(items);
        return ofItems(Math.addExact(before, items)) - ofItems(before);
    }

    /** For that many sides of A4 given on one application; never added up over applications. */
    public static long ofPages(int pages) {
        notNegative(pages);
        return 10L * between(pages, FREE_PAGES, PAGES_AT_10)
                + 20L * between(pages, PAGES_AT_10, PAGES_AT_20)
                + 40L * Math.max(pages - PAGES_AT_20, 0);
    }

    private static int between(int count, int above, int upTo) {
        return Math.clamp(count - (long) above, 0, upTo - above);
    }

    private static void notNegative(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a count below zero: " + count);
        }
    }
}
