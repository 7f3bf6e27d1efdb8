package gongkai.redaction;

/**
 * A part of a page to hide, as the page is shown: cropped and turned.
 *
 * @param page from 1
 * @param left as a fraction of the page's width, from 0 to 1; so the others
 */
public record Box(int page, double left, double top, double width, double height, Ground ground) {

    public boolean isOnPage() {
        return page >= 1
                && left >= 0
                && top >= 0
                && width > 0
                && height > 0
                && left + width <= 1.000_001
                && top + height <= 1.000_001;
    }
}
