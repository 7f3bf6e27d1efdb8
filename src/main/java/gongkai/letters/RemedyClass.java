package gongkai.letters;

/** Which paragraph on remedies a letter carries. */
public enum RemedyClass {
    /** Reconsideration first (复议前置). */
    RECONSIDERATION_FIRST,
    /** Reconsideration or suit, as one likes. */
    FREE_CHOICE,
    /** None: a step on the way cannot be challenged by itself. */
    NONE,
    /** The sentence of the fee measures. */
    FEE
}
