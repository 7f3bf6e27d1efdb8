package gongkai.accounts.store;

/** What a transaction of accounts can keep to itself until it ends; taken in this order, so that nobody waits in a circle. */
enum Lock {
    ADMINISTRATION,
    PERSON,
    NAME,
    SOURCE;

    /** The first of the two numbers of an advisory lock; the thousands keep clear of other modules. */
    int number() {
        return 7001 + ordinal();
    }
}
