package gongkai.enclosures;

import gongkai.access.Act;
import gongkai.access.Actor;

/** Answered by whoever keeps the cases whose replies files go out with. */
public interface EnclosedCases {

    /** @throws gongkai.access.NotFound for what the actor may not see, or may not do this to */
    EnclosedCase find(Actor actor, Act act, long id);
}
