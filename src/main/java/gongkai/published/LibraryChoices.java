package gongkai.published;

import java.util.List;

/** The values that occur among normative documents. */
public record LibraryChoices(List<Integer> years, List<String> subjects, List<String> issuers) {}
