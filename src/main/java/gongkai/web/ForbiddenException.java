package gongkai.web;

import gongkai.access.Act;

/** The table of permissions says no. */
final class ForbiddenException extends RuntimeException {

    private final Act act;

    ForbiddenException(Act act) {
        super(act.name());
        this.act = act;
    }

    Act act() {
        return act;
    }
}
