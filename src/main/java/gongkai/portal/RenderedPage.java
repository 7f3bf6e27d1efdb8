package gongkai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** A page that has just been rendered, or is kept in memory. */
record RenderedPage(
        @Nullable Long article,
        Stamp stamp,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant until,
        int status,
        List<String> headers,
        long tag,
        byte[] plain,
        byte[] packed)
        implements KeptPage {

    private static final int OVERHEAD = 400;
    private static final String LAST_DAY = RenderedPage.class.getName() + ".lastDay";

    /** What belongs to one answer or one connection and not to the page, and what is said of keeping it. */
    private static final Set<String> OWN = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        OWN.addAll(List.of(
                HttpHeaders.DATE,
                HttpHeaders.SERVER,
                HttpHeaders.CONTENT_LENGTH,
                HttpHeaders.CACHE_CONTROL,
                HttpHeaders.PRAGMA,
                HttpHeaders.EXPIRES,
                HttpHeaders.ETAG,
                HttpHeaders.VARY,
                HttpHeaders.CONNECTION,
                HttpHeaders.TRANSFER_ENCODING,
                HttpHeaders.CONTENT_ENCODING,
                PageRequest.STRICT_TRANSPORT));
    }

    /** Between which days a page is the same. */
    record Days(LocalDate first, LocalDate last) {}

    /** Said by who renders a page that would be the same on later days. */
    static void lasts(HttpServletRequest request, LocalDate day) {
        request.setAttribute(LAST_DAY, day);
    }

    static Days days(HttpServletRequest request, LocalDate today) {
        return new Days(today, request.getAttribute(LAST_DAY) instanceof LocalDate day ? day : today);
    }

    static RenderedPage of(
            ContentCachingResponseWrapper written, @Nullable Long article, Stamp stamp, Days days, Instant until) {
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
                days.first(),
                days.last(),
                until,
                written.getStatus(),
                List.copyOf(headers),
                tag(plain),
                plain,
                packed(plain));
    }

    int weight() {
        return plain.length + packed.length + OVERHEAD;
    }

    @Override
    public byte[] bytes(boolean isPacked) {
        return isPacked ? packed : plain;
    }

    /** Weak, since the packed bytes are others. */
    private static long tag(byte[] bytes) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .getLong();
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
