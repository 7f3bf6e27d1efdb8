package gongkai.disclosures.domain;

import java.time.LocalDate;

/** Why a version is prepared. */
public sealed interface Change {

    /** The first one. */
    record First() implements Change {}

    /** An error in the text is put right (更正); the public reads the note. */
    record Correction(String note) implements Change {}

    /** The facts have changed (更新): the clock runs again from that day. */
    record Update(LocalDate changedOn, String note) implements Change {}

    /** It was withdrawn or withheld, and the cause is gone (重新公开、转为主动公开): everything is reviewed anew. */
    record Again(String note) implements Change {}
}
