package gongkai.disclosures.web;

import gongkai.catalogue.Column;
import gongkai.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of an item with everything it offers.
 *
 * @param id the item's number, or null for a new one
 * @param elements the seven of a service guide: the name of the field and its label
 */
public record EditPage(
        String action,
        @Nullable Long id,
        List<Option> units,
        List<Option> rules,
        List<Option> types,
        List<Option> elements,
        List<Option> kinds,
        List<Option> columns,
        List<Column> columnNotes,
        List<Option> subjects,
        List<Option> genres,
        List<Option> serviceTargets,
        List<Option> topics,
        List<Option> five,
        List<Option> opennesses,
        List<Option> grounds,
        List<Option> thirdParties,
        List<Option> audiences,
        List<Option> timeLimits,
        List<Option> channels) {}
