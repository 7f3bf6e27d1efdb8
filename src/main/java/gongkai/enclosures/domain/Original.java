package gongkai.enclosures.domain;

import gongkai.files.FileKind;
import gongkai.files.SealedFileId;

/**
 * A file as it was handed in by the office; nobody outside ever sees it.
 *
 * @param title how the applicant will know it, chosen by a person
 * @param pages 0 for what has none
 * @param silent how many pages have no text of their own, so that nothing could be searched on them
 * @param suspicions how many finds of the screening nobody can put a box on, because the file has no pages
 */
public record Original(
        long id,
        long caseId,
        int round,
        String title,
        SealedFileId file,
        FileKind kind,
        String digest,
        int pages,
        int silent,
        int suspicions) {

    /** Whether boxes can be drawn on it; the rest goes out whole or not at all. */
    public boolean hasPages() {
        return hasPages(kind);
    }

    public static boolean hasPages(FileKind kind) {
        return switch (kind) {
            case PDF, JPEG, PNG -> true;
            case DOCX, XLSX, PPTX, OFD, TXT, CSV, HTML, JSON -> false;
        };
    }

    public Original named(String other) {
        return new Original(id, caseId, round, other, file, kind, digest, pages, silent, suspicions);
    }
}
