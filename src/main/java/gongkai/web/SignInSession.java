package gongkai.web;

import gongkai.access.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins and ends the session of a person who has proved who they are. */
@Component
public class SignInSession {

    private final SecurityContextRepository contexts;

    SignInSession(SecurityContextRepository contexts) {
        this.contexts = contexts;
    }

    /** The session gets a new number, so that one prepared by somebody else is worth nothing. */
    public void begin(
            PersonId person, Instant now, Duration idle, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new PreAuthenticatedAuthenticationToken(new SignedIn(person.value(), now), "", List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    public void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
