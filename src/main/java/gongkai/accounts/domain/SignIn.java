package gongkai.accounts.domain;

import gongkai.access.PersonId;

/** How far somebody has come in signing in. */
public sealed interface SignIn {

    /** Not this way. */
    record Refused(AccountRefusal why) implements SignIn {}

    /** The password was right; the code of the second factor is wanted. */
    record CodeWanted(PersonId person) implements SignIn {}

    /** The password must be replaced first. */
    record NewPasswordWanted(PersonId person) implements SignIn {}

    /** The policy asks this person for a second factor and none is set up. */
    record SecondFactorWanted(PersonId person) implements SignIn {}

    /** Nothing is missing any more. */
    record Welcome(PersonId person) implements SignIn {}
}
