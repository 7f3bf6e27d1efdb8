package gongkai.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gongkai.clock.OfficeClock;
import gongkai.published.ArticleId;
import gongkai.published.Readings;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers public pages with the bytes that were rendered before, ahead of sessions and security; what it sends was sent
 * once through all of them, with every header. Whoever carries our cookie goes past it: what they see may be theirs.
 */
final class PageCache implements Filter {

    private static final String COOKIE = "gongkai";
    private static final Duration ARTICLE_LASTS = Duration.ofMinutes(5);
    private static final Duration LIST_LASTS = Duration.ofMinutes(1);

    /** Addresses whose page is the same for everybody who carries nothing. */
    private static final Pattern KEPT = Pattern.compile(
            "/|/organs/\\d+|/columns/\\d+|/documents|/help(?:/[a-z]+)?|(/articles/(\\d{1,18})(?:/versions/\\d+)?)");

    private static final int NUMBER_OF_ARTICLE = 2;

    /** What may be asked of them; anything else goes past, so that nobody fills the cache with nonsense. */
    private static final Pattern ASKED =
            Pattern.compile("(?:(?:script|page|year|validity|subject|issuer|organ)=[^&]{0,200}&?){1,7}");

    private static final Pattern NO_HUMAN =
            Pattern.compile("(?i)bot|crawl|spider|slurp|curl|wget|python|java|go-http|scan|monitor|wrk|headless");

    private static final Set<Integer> KEPT_STATES = Set.of(HttpServletResponse.SC_OK, HttpServletResponse.SC_GONE);

    private final Cache<String, RenderedPage> pages;
    private final Freshness freshness;
    private final Readings readings;
    private final OfficeClock clock;

    PageCache(long bytes, Freshness freshness, Readings readings, OfficeClock clock) {
        this.pages = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String address, RenderedPage page) -> address.length() * 2 + page.weight())
                .build();
        this.freshness = freshness;
        this.readings = readings;
        this.clock = clock;
        freshness.onChange(this::drop);
    }

    @Override
    public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) any;
        var response = (HttpServletResponse) answer;
        if (!isReading(request) || carriesSomething(request)) {
            chain.doFilter(request, response);
            return;
        }
        var address = address(request);
        var kept = pages.getIfPresent(address);
        if (kept != null && isFresh(kept)) {
            send(kept, request, response);
            return;
        }
        var path = KEPT.matcher(request.getRequestURI());
        if (!path.matches() || !isAskedFor(request.getQueryString())) {
            chain.doFilter(request, response);
            return;
        }
        var number = path.group(NUMBER_OF_ARTICLE);
        render(address, number == null ? null : Long.valueOf(number), request, response, chain);
    }

    private void render(
            String address,
            @Nullable Long article,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        var stamp = freshness.stamp();
        var today = clock.today();
        var until = clock.now().plus(article == null ? LIST_LASTS : ARTICLE_LASTS);
        var written = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, written);
        if (!KEPT_STATES.contains(written.getStatus())
                || request.getMethod().equals("HEAD")
                || response.getHeader(HttpHeaders.SET_COOKIE) != null
                || response.isCommitted()) {
            written.copyBodyToResponse();
            return;
        }
        var page = RenderedPage.of(written, article, stamp, today, until);
        pages.put(address, page);
        response.reset();
        send(page, request, response);
    }

    private boolean isFresh(RenderedPage page) {
        return page.day().equals(clock.today())
                && clock.now().isBefore(page.until())
                && freshness.isUnchanged(page.article(), page.stamp());
    }

    private void send(RenderedPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (page.article() != null && page.status() == HttpServletResponse.SC_OK && isHuman(request)) {
            readings.read(
                    new ArticleId(page.article()),
                    String.valueOf(request.getRemoteAddr()),
                    String.valueOf(request.getHeader(HttpHeaders.USER_AGENT)));
        }
        page.send(request, response);
    }

    /** Not left to age: what was withdrawn is not kept anywhere. */
    private void drop(@Nullable Long article) {
        if (article != null) {
            var start = "/articles/" + article;
            pages.asMap().keySet().removeIf(it -> it.startsWith(start));
        }
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean carriesSomething(HttpServletRequest request) {
        var cookies = request.getHeader(HttpHeaders.COOKIE);
        return cookies != null && cookies.contains(COOKIE) || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static boolean isAskedFor(@Nullable String query) {
        return query == null || ASKED.matcher(query).matches();
    }

    private static boolean isHuman(HttpServletRequest request) {
        var program = request.getHeader(HttpHeaders.USER_AGENT);
        return program != null
                && !NO_HUMAN.matcher(program).find()
                && request.getHeader("Sec-Purpose") == null
                && request.getMethod().equals("GET");
    }
}
