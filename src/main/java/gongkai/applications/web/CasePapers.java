package gongkai.applications.web;

import gongkai.applications.domain.CaseFacts.Notice;
import gongkai.applications.handling.CaseLetters.Preview;
import gongkai.letters.IssuedLetter;
import java.util.List;
import java.util.Optional;

/**
 * The letters of a case: signed ones, those of its steps, and the reply that waits for its signature.
 *
 * @param preview present for whoever can sign now
 */
public record CasePapers(List<IssuedLetter> issued, List<Notice> notices, Optional<Preview> preview) {}
