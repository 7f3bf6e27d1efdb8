package gongkai.citizens.web;

import gongkai.applications.CaseKey;
import gongkai.clock.OfficeClock;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a session remembers of somebody without an account: the case they have opened, for a while, and the applications they
 * are writing. Neither a code nor a name is in it.
 */
@Component
class CaseSession {

    private record Opened(CaseKey key, Instant at) implements Serializable {}

    private static final String OPENED = "citizens.opened";
    private static final String DRAFTS = "citizens.drafts";
    private static final Duration OPEN = Duration.ofMinutes(30);
    private static final Duration WRITING = Duration.ofHours(4);
    private static final int MOST_DRAFTS = 20;

    private final OfficeClock clock;

    CaseSession(OfficeClock clock) {
        this.clock = clock;
    }

    /** Long forms take long; somebody who is signed in keeps the office's own limits. */
    void writes(HttpServletRequest request) {
        if (request.getUserPrincipal() == null) {
            request.getSession().setMaxInactiveInterval(Math.toIntExact(WRITING.toSeconds()));
        }
    }

    void open(HttpServletRequest request, CaseKey key) {
        writes(request);
        request.getSession().setAttribute(OPENED, new Opened(key, clock.now()));
    }

    /** Empty when nothing is open, or it was opened too long ago. */
    Optional<CaseKey> opened(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(OPENED) instanceof Opened(var key, var at)
                        && at.plus(OPEN).isAfter(clock.now())
                ? Optional.of(key)
                : Optional.empty();
    }

    void close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(OPENED);
        }
    }

    void draft(HttpServletRequest request, long number) {
        var drafts = new HashSet<>(drafts(request));
        if (drafts.size() >= MOST_DRAFTS) {
            drafts.clear();
        }
        drafts.add(number);
        request.getSession().setAttribute(DRAFTS, drafts);
    }

    /** Whether this session has begun that draft; nobody adds files to another's. */
    boolean isOwn(HttpServletRequest request, @Nullable Long draft) {
        return draft != null && drafts(request).contains(draft);
    }

    private static Set<Long> drafts(HttpServletRequest request) {
        var session = request.getSession(false);
        var kept = session == null ? null : session.getAttribute(DRAFTS);
        var drafts = new HashSet<Long>();
        if (kept instanceof Set<?> set) {
            set.stream().filter(Objects::nonNull).map(Long.class::cast).forEach(drafts::add);
        }
        return drafts;
    }
}
