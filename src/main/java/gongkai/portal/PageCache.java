package gongkai.portal;

import gongkai.clock.OfficeClock;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps the pages that {@link PageServer} did not have, as they leave security with every header. Whoever carries our cookie
 * goes past it: what they see may be theirs.
 */
final class PageCache implements Filter {

    static final String COOKIE = "gongkai";
    private static final Duration LIST_LASTS = Duration.ofMinutes(1);

    /** Addresses whose page is the same for everybody who carries nothing. */
    private static final Pattern KEPT = Pattern.compile(
            "/|/organs/\\d+|/columns/\\d+|/documents|/help(?:/[a-z]+)?|(/articles/(\\d{1,18})(?:/versions/\\d+)?)");

    private static final int NUMBER_OF_ARTICLE = 2;

    /** What may be asked of them; anything else goes past, so that nobody fills the cache with nonsense. */
    private static final Pattern ASKED =
            Pattern.compile("(?:(?:script|page|year|validity|subject|issuer|organ)=[^&]{0,200}&?){1,7}");

    private static final Set<Integer> KEPT_STATES = Set.of(HttpServletResponse.SC_OK, HttpServletResponse.SC_GONE);

    private final Pages pages;
    private final OfficeClock clock;

    PageCache(Pages pages, OfficeClock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) any;
        var response = (HttpServletResponse) answer;
        var path = KEPT.matcher(request.getRequestURI());
        if (request.getMethod().equals("GET")
                && !carriesSomething(request)
                && path.matches()
                && isAskedFor(request.getQueryString())) {
            var number = path.group(NUMBER_OF_ARTICLE);
            render(address(request), number == null ? null : Long.valueOf(number), request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void render(
            String address,
            @Nullable Long article,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        var stamp = pages.stamp();
        var today = clock.today();
        var until = article == null ? clock.now().plus(LIST_LASTS) : Instant.MAX;
        var written = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, written);
        if (!KEPT_STATES.contains(written.getStatus())
                || response.getHeader(HttpHeaders.SET_COOKIE) != null
                || response.isCommitted()) {
            written.copyBodyToResponse();
            return;
        }
        var page = RenderedPage.of(written, article, stamp, RenderedPage.days(request, today), until);
        pages.keep(address, page);
        response.reset();
        send(page, request, response);
    }

    private void send(RenderedPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = new PageRequest(
                true,
                request.getHeader(HttpHeaders.IF_NONE_MATCH),
                request.getHeader(HttpHeaders.ACCEPT_ENCODING),
                request.getHeader(HttpHeaders.USER_AGENT),
                request.getHeader("Sec-Purpose"));
        if (page.article() != null && asked.counts(page)) {
            pages.read(
                    page.article(),
                    String.valueOf(request.getRemoteAddr()),
                    String.valueOf(request.getHeader(HttpHeaders.USER_AGENT)));
        }
        for (int at = 0; at < page.headers().size(); at += 2) {
            response.setHeader(page.headers().get(at), page.headers().get(at + 1));
        }
        response.setHeader(HttpHeaders.ETAG, PageRequest.tag(page));
        if (request.isSecure()) {
            response.setHeader(PageRequest.STRICT_TRANSPORT, PageRequest.ALWAYS_ENCRYPTED);
        }
        if (asked.has(page)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setStatus(page.status());
        if (asked.unpacks()) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        var bytes = page.bytes(asked.unpacks());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Then the page may be theirs alone. */
    private static boolean carriesSomething(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || Collections.list(request.getHeaders(HttpHeaders.COOKIE)).stream()
                        .anyMatch(it -> it.contains(COOKIE));
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static boolean isAskedFor(@Nullable String query) {
        return query == null || ASKED.matcher(query).matches();
    }
}
