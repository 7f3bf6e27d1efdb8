package gongkai.imports.domain;

import gongkai.catalogue.Term;
import gongkai.catalogue.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a reader has to know of the organ that imports.
 *
 * @param name its full name
 * @param codes its document codes (机关代字); empty when none are registered
 * @param terms those in use today
 */
public record House(String name, String shortName, Set<String> codes, List<Term> terms, LocalDate today) {

    public House {
        codes = Set.copyOf(codes);
        terms = List.copyOf(terms);
    }

    /** By its label; a path is known by its last part. */
    public Optional<Term> term(Vocabulary vocabulary, String label) {
        var parts = label.split("[\\\\/>›»-]+");
        var last = parts.length == 0 ? "" : parts[parts.length - 1].strip();
        return terms.stream()
                .filter(it -> it.vocabulary() == vocabulary)
                .filter(it -> it.label().equals(label.strip()) || it.label().equals(last))
                .findFirst();
    }

    /** Whether somebody who says this name means this organ: the full one, the short one, or the full one cut short in front. */
    public boolean isCalled(String other) {
        return other.equals(name)
                || other.equals(shortName)
                || other.length() >= 4 && name.endsWith(other)
                || other.startsWith(name) && other.length() <= name.length() + 6;
    }
}
