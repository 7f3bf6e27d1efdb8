package gongkai.imports.domain;

import gongkai.chinese.Change;
import gongkai.disclosures.domain.GuideElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was made of one document.
 *
 * @param body canonical text: a paragraph a line, tables as {@code | a | b |} lines
 * @param elements what a service guide says, by its seven elements
 * @param traditional whether it came in Traditional script
 * @param changes what was normalised
 * @param leftOut the lines that are no part of the document
 * @param tables how many tables the body has
 */
public record Recognition(
        String body,
        Map<GuideElement, String> elements,
        boolean traditional,
        List<Change> changes,
        List<LeftOut> leftOut,
        int tables,
        List<Value> values,
        List<Announced> attachments,
        List<Finding> findings) {

    /**
     * A line that is no part of the document.
     *
     * @param number of the line in what was handed in, from 1
     */
    public record LeftOut(int number, String line, String reason) {}

    /** An attachment that the text speaks of; it is present when its text follows. */
    public record Announced(String name, boolean present) {}

    public Recognition {
        elements = Map.copyOf(elements);
        changes = List.copyOf(changes);
        leftOut = List.copyOf(leftOut);
        values = List.copyOf(values);
        attachments = List.copyOf(attachments);
        findings = List.copyOf(findings);
    }

    public Optional<Value> value(Property property) {
        return values.stream().filter(it -> it.property() == property).findFirst();
    }

    public String text(Property property) {
        return value(property).map(Value::text).orElse("");
    }

    public boolean has(Finding.Code code) {
        return findings.stream().anyMatch(it -> it.code() == code);
    }

    /** Whether nothing was doubted: only then may it be taken together with others, unseen. */
    public boolean isPlain() {
        return values.stream().noneMatch(Value::isDoubtful)
                && findings.stream().noneMatch(it -> it.severity() != Finding.Severity.INFO);
    }

    public Recognition with(List<Finding> others) {
        return new Recognition(body, elements, traditional, changes, leftOut, tables, values, attachments, others);
    }
}
