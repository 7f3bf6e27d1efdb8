package gongkai.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file to be saved under a name, never to be shown inside a page. */
public final class Download {

    private Download() {}

    public static ResponseEntity<byte[]> of(String name, String contentType, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .contentType(MediaType.parseMediaType(contentType))
                .body(bytes);
    }

    /** For an address that may have to answer with a page instead. */
    public static void send(HttpServletResponse response, String name, String contentType, byte[] bytes)
            throws IOException {
        response.setContentType(contentType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name));
        response.getOutputStream().write(bytes);
    }

    private static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
