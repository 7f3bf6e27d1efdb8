package gongkai.web;

import gongkai.access.Actor;
import gongkai.access.PersonId;
import java.util.Optional;

/** Turns the person of a session into an actor with today's roles; empty when the account has ended. */
public interface ActorSource {

    Optional<Actor> actor(PersonId person);
}
