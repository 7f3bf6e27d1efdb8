package gongkai.applications.web;

import gongkai.applications.domain.CaseFacts.Notice;
import gongkai.applications.handling.CaseLetters.Preview;
import gongkai.applications.handling.CaseNotices.Planned;
import gongkai.letters.IssuedLetter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The letters of a case: signed ones, the sheets of its steps, and what waits for a signature.
 *
 * @param planned the letters that each prepared step would send, by the number of its entry
 * @param mayNumber whether this person may number a letter that went out without
 * @param preview present for whoever can sign now
 */
public record CasePapers(
        List<IssuedLetter> issued,
        List<Notice> sheets,
        Map<Integer, List<Planned>> planned,
        Optional<Preview> preview,
        boolean mayNumber) {

    static CasePapers of(
            List<IssuedLetter> issued,
            List<Notice> notices,
            Map<Integer, List<Planned>> planned,
            Optional<Preview> preview,
            boolean mayNumber) {
        return new CasePapers(
                issued,
                notices.stream()
                        .filter(it -> issued.stream()
                                .noneMatch(letter -> letter.part() == it.entry()
                                        && letter.kind() == it.kind()
                                        && letter.voided().isEmpty()))
                        .toList(),
                planned,
                preview,
                mayNumber);
    }
}
