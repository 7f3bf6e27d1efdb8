package gongkai.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hankcs.hanlp.HanLP;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Shows a public page in Traditional script to who asks for it (R163): its text, not its addresses and values. */
final class TraditionalScript implements Filter {

    private static final String ASKED = "script=hant";
    private static final Pattern LINK = Pattern.compile(
            "href=\"(/(?!static/|files/|desk|account|sign-in|leave|feed|organs/\\d+/feed|columns/\\d+/feed)[^\"#?]*)(\\?[^\"#]*)?(#[^\"]*)?\"");
    private static final Pattern SWITCH = Pattern.compile("<a [^>]*data-script[^>]*>[^<]*</a>");
    private static final Pattern BETWEEN_TAGS = Pattern.compile(">([^<]+)<");
    private static final Pattern GET_FORM = Pattern.compile("(<form [^>]*method=\"get\"[^>]*>)");

    @Override
    public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) any;
        var query = request.getQueryString();
        if (query == null || !query.contains(ASKED) || request.getRequestURI().startsWith("/desk")) {
            chain.doFilter(request, answer);
            return;
        }
        var written = new ContentCachingResponseWrapper((HttpServletResponse) answer);
        chain.doFilter(request, written);
        if (String.valueOf(written.getContentType()).startsWith("text/html")) {
            var page = converted(new String(written.getContentAsByteArray(), UTF_8), request.getRequestURI());
            written.resetBuffer();
            written.getOutputStream().write(page.getBytes(UTF_8));
        }
        written.copyBodyToResponse();
    }

    static String converted(String page, String path) {
        var script = BETWEEN_TAGS
                .matcher(page)
                .replaceAll(it -> Matcher.quoteReplacement(">" + HanLP.convertToTraditionalChinese(it.group(1)) + "<"));
        script = LINK.matcher(script).replaceAll(it -> {
            var rest = it.group(2) == null ? "?" + ASKED : it.group(2) + "&amp;" + ASKED;
            return Matcher.quoteReplacement(
                    "href=\"" + it.group(1) + rest + (it.group(3) == null ? "" : it.group(3)) + "\"");
        });
        script = GET_FORM.matcher(script).replaceAll("$1<input type=\"hidden\" name=\"script\" value=\"hant\">");
        script = SWITCH.matcher(script)
                .replaceAll(Matcher.quoteReplacement("<a class=\"masthead__link\" href=\"" + safe(path)
                        + "\" hreflang=\"zh-Hans\" lang=\"zh-Hans\">简体</a>"));
        return script.replaceFirst("<html lang=\"zh-CN\">", "<html lang=\"zh-Hant\">");
    }

    private static String safe(String path) {
        return path.replaceAll("[^A-Za-z0-9/._%~-]", "");
    }
}
