package gongkai.trail;

import gongkai.access.Actor;
import gongkai.access.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who did it.
 *
 * @param person null for somebody who is not signed in, and for the program itself
 */
public record Doer(@Nullable PersonId person, String name) {

    public static final Doer PROGRAM = new Doer(null, "系统");

    public static Doer of(Actor actor) {
        return actor.isProgram() ? PROGRAM : new Doer(actor.id(), actor.signature());
    }

    public static Doer outside(String name) {
        return new Doer(null, name);
    }
}
