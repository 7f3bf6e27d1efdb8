package gongkai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A page as it goes over the wire.
 *
 * @param article whose it is, or null for a page that shows several
 * @param stamp the last change that it is sure to show
 * @param day the day on which it was rendered; validity may be another tomorrow
 * @param until the moment after which it is rendered anew, for what is not in the order of changes
 * @param headers names and values in turn
 */
record RenderedPage(
        @Nullable Long article,
        long stamp,
        LocalDate day,
        Instant until,
        int status,
        String[] headers,
        String tag,
        byte[] plain,
        byte[] packed) {

    private static final int TAG_BYTES = 12;
    private static final int OVERHEAD = 400;

    /** What belongs to one answer and not to the page, and what is said of keeping it. */
    private static final Set<String> OWN = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        OWN.addAll(List.of(
                HttpHeaders.DATE,
                HttpHeaders.CONTENT_LENGTH,
                HttpHeaders.CACHE_CONTROL,
                HttpHeaders.PRAGMA,
                HttpHeaders.EXPIRES,
                HttpHeaders.ETAG,
                HttpHeaders.VARY,
                HttpHeaders.CONNECTION,
                HttpHeaders.TRANSFER_ENCODING,
                HttpHeaders.CONTENT_ENCODING));
    }

    static RenderedPage of(
            ContentCachingResponseWrapper written, @Nullable Long article, long stamp, LocalDate day, Instant until) {
        var headers = new ArrayList<String>();
        for (var name : written.getHeaderNames()) {
            if (!OWN.contains(name)) {
                written.getHeaders(name).forEach(value -> {
                    headers.add(name);
                    headers.add(value);
                });
            }
        }
        if (written.getContentType() != null && !headers.contains(HttpHeaders.CONTENT_TYPE)) {
            headers.addAll(List.of(HttpHeaders.CONTENT_TYPE, written.getContentType()));
        }
        headers.addAll(
                List.of(HttpHeaders.CACHE_CONTROL, "public, no-cache", HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING));
        var plain = written.getContentAsByteArray();
        return new RenderedPage(
                article,
                stamp,
                day,
                until,
                written.getStatus(),
                headers.toArray(String[]::new),
                tag(plain),
                plain,
                packed(plain));
    }

    int weight() {
        return plain.length + packed.length + OVERHEAD;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (int at = 0; at < headers.length; at += 2) {
            response.setHeader(headers[at], headers[at + 1]);
        }
        response.setHeader(HttpHeaders.ETAG, tag);
        if (status == HttpServletResponse.SC_OK && isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setStatus(status);
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        var bytes = plain;
        if (accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0")) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            bytes = packed;
        }
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    private boolean isKnown(@Nullable String known) {
        return known != null && known.contains(tag.substring(2));
    }

    /** Weak, since the packed bytes are others. */
    private static String tag(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] packed(byte[] plain) {
        var packed = new ByteArrayOutputStream(plain.length / 2);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return packed.toByteArray();
    }
}
