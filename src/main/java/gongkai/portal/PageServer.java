package gongkai.portal;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers with pages that are kept, before the request becomes one of the servlets: ahead of sessions and security, through
 * which each page went once, with every header it got there.
 */
final class PageServer extends Handler.Wrapper {

    private static final HttpField ENCRYPTED =
            new PreEncodedHttpField(PageRequest.STRICT_TRANSPORT, PageRequest.ALWAYS_ENCRYPTED);
    private static final HttpField PACKED = new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");
    private static final int MOST_SETS_OF_HEADERS = 100;

    private final Pages pages;
    private final Map<List<String>, HttpFields> encoded = new ConcurrentHashMap<>();

    PageServer(Handler others, Pages pages) {
        super(others);
        this.pages = pages;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var method = request.getMethod();
        var isWhole = method.equals("GET");
        var sent = request.getHeaders();
        if (!isWhole && !method.equals("HEAD") || carriesSomething(sent)) {
            return super.handle(request, response, callback);
        }
        var page = pages.find(request.getHttpURI().getPathQuery());
        var asked = new PageRequest(
                isWhole,
                sent.get(HttpHeader.IF_NONE_MATCH),
                sent.get(HttpHeader.ACCEPT_ENCODING),
                sent.get(HttpHeader.USER_AGENT),
                sent.get("Sec-Purpose"));
        return page != null && isSent(page, asked, request, response, callback)
                || super.handle(request, response, callback);
    }

    /** The same as {@link PageCache} asks; of several headers of cookies each. */
    private static boolean carriesSomething(HttpFields sent) {
        for (var field : sent) {
            if (field.getHeader() == HttpHeader.AUTHORIZATION
                    || field.getHeader() == HttpHeader.COOKIE
                            && field.getValue() != null
                            && field.getValue().contains(PageCache.COOKIE)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSent(KeptPage page, PageRequest asked, Request request, Response response, Callback callback) {
        var isKnown = asked.has(page);
        var bytes = isKnown ? null : pages.bytes(page, asked.unpacks());
        if (bytes == null && !isKnown) {
            return false;
        }
        if (page.article() != null && asked.counts(page)) {
            pages.read(page.article(), Request.getRemoteAddr(request), String.valueOf(asked.program()));
        }
        var headers = response.getHeaders();
        headers.add(encoded(page.headers()));
        headers.put(HttpHeader.ETAG, PageRequest.tag(page));
        if (request.isSecure()) {
            headers.put(ENCRYPTED);
        }
        send(bytes, asked, page.status(), response, callback);
        return true;
    }

    private static void send(
            byte @Nullable [] bytes, PageRequest asked, int status, Response response, Callback callback) {
        if (bytes == null) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            response.write(true, null, callback);
            return;
        }
        response.setStatus(status);
        if (asked.unpacks()) {
            response.getHeaders().put(PACKED);
        }
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, asked.isWhole() ? ByteBuffer.wrap(bytes) : null, callback);
    }

    /** Nearly all pages have the same headers, which are then written once. */
    private HttpFields encoded(List<String> headers) {
        var known = encoded.get(headers);
        if (known != null) {
            return known;
        }
        var fields = HttpFields.build();
        for (int at = 0; at < headers.size(); at += 2) {
            fields.add(new PreEncodedHttpField(headers.get(at), headers.get(at + 1)));
        }
        var fresh = fields.asImmutable();
        if (encoded.size() < MOST_SETS_OF_HEADERS) {
            encoded.put(headers, fresh);
        }
        return fresh;
    }
}
