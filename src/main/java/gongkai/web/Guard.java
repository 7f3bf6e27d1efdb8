package gongkai.web;

import gongkai.access.Act;
import gongkai.access.Act.Audience;
import gongkai.access.NotFound;
import gongkai.access.Requires;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Stands before every address and asks the table of {@link Act}s. An address that names no act is closed. */
@Component
class Guard implements HandlerInterceptor {

    private final SiteIdentity site;
    private final List<IpAddressMatcher> deskNetworks;

    Guard(SiteIdentity site, WebSettings settings) {
        this.site = site;
        this.deskNetworks =
                settings.deskNetworks().stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        var act = actOf(handler);
        if (site.isEmpty() && act != Act.SET_UP) {
            response.sendRedirect("/setup");
            return false;
        }
        if (act.audience() == Audience.EVERYONE) {
            return true;
        }
        if (!deskNetworks.isEmpty() && deskNetworks.stream().noneMatch(it -> it.matches(request))) {
            throw new NotFound("page", request.getRequestURI());
        }
        var actor = Actors.of(request);
        if (actor.isEmpty()) {
            response.sendRedirect("/sign-in?next=" + URLEncoder.encode(here(request), StandardCharsets.UTF_8));
            return false;
        }
        if (!actor.get().may(act)) {
            throw new ForbiddenException(act);
        }
        Actors.doing(request, actor.get().doing(act));
        return true;
    }

    private static Act actOf(Object handler) {
        var requires = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Requires.class) : null;
        if (requires == null) {
            throw new IllegalStateException("no act is named for " + handler);
        }
        return requires.value();
    }

    /** Where to come back to after signing in; a form that was sent is not sent again by a redirect. */
    private static String here(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/desk";
        }
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
