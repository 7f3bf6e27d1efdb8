package gongkai.disclosures.domain;

import gongkai.access.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What an organ has set for itself.
 *
 * @param attributeUnit the unit that reviews attributes, by rule 规划财务和法规科; null while none is named: any reviewer may
 * @param urgentHours within how many hours the records of an urgent warning are made
 * @param approvalHours within how many hours a withdrawal is approved afterwards
 * @param reassessMonths after how many months a decision not to publish is looked at again
 */
public record HouseRule(@Nullable UnitId attributeUnit, int urgentHours, int approvalHours, int reassessMonths) {

    /** What holds until an organ sets something else. */
    public static HouseRule usual() {
        return new HouseRule(null, 24, 24, 12);
    }
}
