package gongkai.applications;

import java.io.Serializable;

/**
 * What opens one case to its applicant: the print of a right code, and never the code itself, so that a session may keep it.
 *
 * @param print by which the code is known here
 */
public record CaseKey(long id, String number, String print) implements Serializable {

    @Override
    public String toString() {
        return number;
    }
}
