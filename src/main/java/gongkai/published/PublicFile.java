package gongkai.published;

import java.util.List;

/**
 * A file that goes with an article; its bytes are handed beside it.
 *
 * @param name as it is shown and saved; one article has no two of a name
 * @param kind how the format is called, such as PDF
 * @param size in bytes
 * @param digest SM3 of the bytes, in hexadecimal
 * @param parts its text, for searching; empty when nothing could be read
 */
public record PublicFile(String name, String kind, String contentType, long size, String digest, List<FilePart> parts) {

    public PublicFile {
        parts = List.copyOf(parts);
    }
}
