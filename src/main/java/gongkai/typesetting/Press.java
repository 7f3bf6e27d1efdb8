package gongkai.typesetting;

/**
 * Prints papers. The same paper gives the same bytes, and all three outputs carry {@link Paper#text()} in that order.
 * May be used by several threads.
 */
public final class Press {

    private final Faces faces;

    public Press(Faces faces) {
        this.faces = faces;
    }

    /**
     * PDF/A-2a, which holds for 2b too, and PDF/UA-1.
     *
     * @throws UnprintableException if no face has one of the characters
     */
    public byte[] pdf(Paper paper) {
        return PdfPrint.of(paper, sheets(paper));
    }

    /**
     * OFD (GB/T 33190-2016).
     *
     * @throws UnprintableException if no face has one of the characters
     */
    public byte[] ofd(Paper paper) {
        return OfdPrint.of(paper, sheets(paper));
    }

    /**
     * A document for Word. It names the official faces and leaves it to the reader's machine to have them.
     *
     * @throws UnprintableException if no face has one of the characters
     */
    public byte[] docx(Paper paper) {
        check(paper);
        return WordPrint.of(paper);
    }

    /**
     * The paper in one of the three.
     *
     * @throws UnprintableException if no face has one of the characters
     */
    public byte[] print(Paper paper, Format format) {
        return switch (format) {
            case DOCX -> docx(paper);
            case PDF -> pdf(paper);
            case OFD -> ofd(paper);
        };
    }

    /** How many pages it fills. */
    public int pages(Paper paper) {
        return sheets(paper).pages().size();
    }

    private Sheets sheets(Paper paper) {
        check(paper);
        return Layout.of(paper, faces);
    }

    private void check(Paper paper) {
        var missing = faces.missing(String.join("", paper.text()));
        if (!missing.isEmpty()) {
            throw new UnprintableException(missing);
        }
    }
}
