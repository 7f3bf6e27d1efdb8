package gongkai.accounts.handling;

import gongkai.access.PersonId;
import gongkai.clock.OfficeClock;
import gongkai.web.SessionLimits;
import gongkai.web.SignedIn;
import java.time.Duration;
import org.springframework.context.annotation.Lazy;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/** Ends sessions: when they have lasted too long, and when an account changes under them. */
@Component
class Sessions implements SessionLimits {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final PolicyHandling policies;
    private final OfficeClock clock;

    Sessions(
            @Lazy FindByIndexNameSessionRepository<? extends Session> sessions,
            PolicyHandling policies,
            OfficeClock clock) {
        this.sessions = sessions;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public boolean isWithin(SignedIn signedIn) {
        return clock.now().isBefore(signedIn.at().plus(policies.current().absolute()));
    }

    @Override
    public Duration idle() {
        return policies.current().idle();
    }

    void end(PersonId person) {
        sessions.findByPrincipalName(SignedIn.nameOf(person)).keySet().forEach(sessions::deleteById);
    }

    void endOthers(PersonId person) {
        var present = RequestContextHolder.currentRequestAttributes().getSessionId();
        sessions.findByPrincipalName(SignedIn.nameOf(person)).keySet().stream()
                .filter(it -> !it.equals(present))
                .forEach(sessions::deleteById);
    }
}
