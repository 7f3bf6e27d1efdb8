package gongkai.redaction;

import gongkai.access.RefusedException;
import gongkai.access.Verdict;
import java.util.List;

/**
 * Hides parts of a file for good. Every page becomes a picture with the boxes burnt in, in a new file: there is no text
 * layer, no metadata, no thumbnail, no earlier revision, no attachment, form field, bookmark or layer that could still
 * know what stood there. The result is opened again and searched before it is handed out.
 */
public final class Redaction {

    private Redaction() {}

    /**
     * A PDF, JPEG or PNG with the boxes hidden; a PDF becomes a PDF, a picture a PNG.
     *
     * @throws RefusedException with a {@link RedactionRefusal}
     */
    public static Redacted of(byte[] file, List<Box> boxes) {
        Verdict.when(!boxes.isEmpty(), RedactionRefusal.NO_BOX).orThrow();
        Verdict.when(boxes.stream().allMatch(Box::isOnPage), RedactionRefusal.BOX_OUTSIDE)
                .orThrow();
        return isPdf(file) ? PdfRedaction.of(file, boxes) : PictureRedaction.of(file, boxes);
    }

    /**
     * How many pages the file has.
     *
     * @throws RefusedException with a {@link RedactionRefusal}
     */
    public static int pages(byte[] file) {
        return isPdf(file) ? PdfRedaction.pages(file) : 1;
    }

    /**
     * A page as it is shown, to draw boxes on: a PNG of at most a million pixels.
     *
     * @param page from 1
     * @throws RefusedException with a {@link RedactionRefusal}
     */
    public static byte[] picture(byte[] file, int page) {
        return picture(file, page, List.of());
    }

    /**
     * The same with boxes on it, as it will go out.
     *
     * @throws RefusedException with a {@link RedactionRefusal}
     */
    public static byte[] picture(byte[] file, int page, List<Box> boxes) {
        Verdict.when(page >= 1 && boxes.stream().allMatch(Box::isOnPage), RedactionRefusal.BOX_OUTSIDE)
                .orThrow();
        var here = boxes.stream().filter(it -> it.page() == page).toList();
        return isPdf(file) ? PdfRedaction.picture(file, page, here) : PictureRedaction.picture(file, page, here);
    }

    /**
     * What each page says in its text layer; a picture says nothing.
     *
     * @throws RefusedException with a {@link RedactionRefusal}
     */
    public static List<PageText> texts(byte[] file) {
        return isPdf(file) ? PdfRedaction.texts(file) : List.of(new PageText(1, "", List.of()));
    }

    private static boolean isPdf(byte[] file) {
        if (startsWith(file, "%PDF")) {
            return true;
        }
        Verdict.when(
                        startsWith(file, "\u00FF\u00D8\u00FF") || startsWith(file, "\u0089PNG"),
                        RedactionRefusal.NOT_A_PAGE_FILE)
                .orThrow();
        return false;
    }

    /** A PDF may begin anywhere in its first kilobyte. */
    private static boolean startsWith(byte[] file, String mark) {
        var most = mark.startsWith("%") ? Math.min(1024, file.length - mark.length()) : 0;
        for (var start = 0; start <= most && start + mark.length() <= file.length; start++) {
            var same = 0;
            while (same < mark.length() && (file[start + same] & 0xFF) == mark.charAt(same)) {
                same++;
            }
            if (same == mark.length()) {
                return true;
            }
        }
        return false;
    }
}
