package gongkai.web;

import gongkai.access.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks up, once a request, who is acting: with the roles of today, not those of the moment of signing in. */
class Actors extends OncePerRequestFilter {

    private static final String ATTRIBUTE = Actors.class.getName();

    private final ActorSource source;
    private final SessionLimits limits;

    Actors(ActorSource source, SessionLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    static Optional<Actor> of(HttpServletRequest request) {
        return Optional.ofNullable((Actor) request.getAttribute(ATTRIBUTE));
    }

    /** From here on the person acts as this: what they sign says for whom. */
    static void doing(HttpServletRequest request, Actor actor) {
        request.setAttribute(ATTRIBUTE, actor);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/static/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            var actor = limits.isWithin(signedIn) ? source.actor(signedIn.person()) : Optional.<Actor>empty();
            if (actor.isPresent()) {
                request.setAttribute(ATTRIBUTE, actor.get());
                keepToIdleLimit(request);
            } else {
                end(request);
            }
        }
        chain.doFilter(request, response);
    }

    /** A request that was under way while the limit changed would otherwise bring its own one back. */
    private void keepToIdleLimit(HttpServletRequest request) {
        var session = request.getSession();
        var idle = Math.toIntExact(limits.idle().toSeconds());
        if (session.getMaxInactiveInterval() != idle) {
            session.setMaxInactiveInterval(idle);
        }
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
