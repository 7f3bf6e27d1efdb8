package gongkai.web;

import gongkai.access.Actor;
import gongkai.clock.ClockSettings;
import gongkai.clock.OfficeClock;
import gongkai.web.MenuItem.Group;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Puts the shell around every page. */
@Component
class ShellMaker implements HandlerInterceptor {

    /** Written here, because a token that is asked for its name is made, and kept in a session of its reader. */
    private static final String TOKEN_FIELD = "_csrf";

    private final SiteIdentity site;
    private final OfficeClock clock;
    private final ClockSettings demo;
    private final List<Menu> menus;

    ShellMaker(SiteIdentity site, OfficeClock clock, ClockSettings demo, List<Menu> menus) {
        this.site = site;
        this.clock = clock;
        this.demo = demo;
        this.menus = menus;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.getViewName() != null && !page.getViewName().startsWith("redirect:")) {
            page.addObject("shell", shell(request));
        }
    }

    Shell shell(HttpServletRequest request) {
        var actor = Actors.of(request).orElse(null);
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var flash = RequestContextUtils.getInputFlashMap(request);
        return new Shell(
                site.name(),
                actor,
                actor == null ? "" : site.nameOf(actor.organ()),
                idleSeconds(request),
                actor == null ? Map.of() : menu(actor),
                request.getRequestURI(),
                TOKEN_FIELD,
                () -> csrf == null ? "" : csrf.getToken(),
                clock.today(),
                demo.demo(),
                flash == null ? null : (String) flash.get(Forms.NOTICE));
    }

    /** What can be said without the database. */
    Shell bare(HttpServletRequest request) {
        return new Shell(
                "政务公开平台",
                null,
                "",
                0,
                Map.of(),
                request.getRequestURI(),
                "_csrf",
                () -> "",
                clock.today(),
                demo.demo(),
                null);
    }

    private static int idleSeconds(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? 0 : session.getMaxInactiveInterval();
    }

    private Map<Group, List<MenuItem>> menu(Actor actor) {
        var byGroup = new EnumMap<Group, List<MenuItem>>(Group.class);
        for (var group : Group.values()) {
            var items = menus.stream()
                    .flatMap(it -> it.items().stream())
                    .filter(it -> it.group() == group && actor.may(it.act()))
                    .toList();
            if (!items.isEmpty()) {
                byGroup.put(group, items);
            }
        }
        return byGroup;
    }
}
