package gongkai.imports.domain;

import gongkai.catalogue.FixedColumn;
import gongkai.disclosures.domain.ItemType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an organ files things, and who answers for them.
 *
 * @param columns number by name, of those an item may be filed under; of two that share a name, the first
 * @param leads the number of the unit that answers for a column, by the column's number
 * @param units number by name
 */
public record Places(Map<String, Long> columns, Map<Long, Long> leads, Map<String, Long> units) {

    public Places {
        columns = Map.copyOf(columns);
        leads = Map.copyOf(leads);
        units = Map.copyOf(units);
    }

    /** The column of the standard tree where such things belong, if this organ has it. */
    public Optional<Long> usual(ItemType type) {
        return names(type).stream()
                .filter(columns::containsKey)
                .map(columns::get)
                .findFirst();
    }

    private static List<String> names(ItemType type) {
        return switch (type) {
            case NORMATIVE -> List.of("规范性文件");
            case POLICY -> List.of("其他政策文件");
            case PENALTY, LICENCE -> List.of("执法决定");
            case ANNUAL_REPORT -> List.of(FixedColumn.REPORTS.label());
            case DISCLOSURE_GUIDE -> List.of(FixedColumn.GUIDE.label());
            case RULE -> List.of(FixedColumn.RULES.label());
            case ORGAN -> List.of("机关职能");
            case INTERPRETATION,
                    GUIDE,
                    NOTICE,
                    NEWS,
                    STATISTICS,
                    BUDGET,
                    PLAN,
                    WORK_POINTS,
                    SUMMARY,
                    PERSONNEL,
                    PROPOSAL_REPLY,
                    PROCUREMENT,
                    EMERGENCY_PLAN,
                    WARNING,
                    RESPONSE -> List.of(type.label());
            case CLARIFICATION, ANSWER, OTHER -> List.of();
        };
    }
}
