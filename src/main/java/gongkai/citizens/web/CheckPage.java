package gongkai.citizens.web;

import gongkai.citizens.handling.Suggesting.Suggestion;
import gongkai.files.SealedFile;
import gongkai.organisation.PublicOrgan;
import gongkai.web.Form;
import gongkai.web.ProofOfWork.Puzzle;
import java.util.List;

/**
 * The whole application once more before it is sent.
 *
 * @param doubts what looks like a slip; none of it refuses
 * @param suggestions what is published already and may be enough
 */
public record CheckPage(
        PublicOrgan organ,
        long draft,
        List<Fact> facts,
        List<SealedFile> files,
        List<String> doubts,
        List<Suggestion> suggestions,
        Form form,
        Puzzle puzzle) {

    /** One line of what was typed. */
    public record Fact(String label, String value) {}
}
