package gongkai.typesetting;

/** Something at its place on a sheet. Points from the upper left corner of the page; y grows downwards. */
sealed interface Mark {

    /** Moved to another place. */
    Mark moved(double right, double down);

    /**
     * Characters of one font on one line.
     *
     * @param spacing added behind each character
     * @param element the place in the sheets' elements; {@link Sheets#NO_ELEMENT} for what is not content
     */
    record Run(
            double x,
            double baseline,
            Typeface typeface,
            double size,
            double spacing,
            boolean isRed,
            String text,
            int element)
            implements Mark {

        @Override
        public Run moved(double right, double down) {
            return new Run(x + right, baseline + down, typeface, size, spacing, isRed, text, element);
        }
    }

    record Rule(double x1, double y1, double x2, double y2, double thickness, boolean isRed, boolean isDashed)
            implements Mark {

        @Override
        public Rule moved(double right, double down) {
            return new Rule(x1 + right, y1 + down, x2 + right, y2 + down, thickness, isRed, isDashed);
        }
    }

    record Picture(double x, double y, double width, double height, Png png, String meaning) implements Mark {

        @Override
        public Picture moved(double right, double down) {
            return new Picture(x + right, y + down, width, height, png, meaning);
        }
    }
}
