package gongkai.disclosures.domain;

import static gongkai.disclosures.domain.DisclosureRefusal.BODY_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.COLUMN_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.DECISION_NOT_LIMITED;
import static gongkai.disclosures.domain.DisclosureRefusal.ELEMENT_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.EXPIRES_BEFORE_EFFECT;
import static gongkai.disclosures.domain.DisclosureRefusal.FORMED_ON_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.GENRE_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.GROUND_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.LAW_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.LEGAL_BASIS_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.NUMBER_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.OPENNESS_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.REASON_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.SUBJECT_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.SUMMARY_TOO_LONG;
import static gongkai.disclosures.domain.DisclosureRefusal.THIRD_PARTY_REASON_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.TITLE_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.TITLE_TOO_LONG;
import static gongkai.disclosures.domain.DisclosureRefusal.UNTIL_MISSING;

import java.util.ArrayList;
import java.util.List;

/** What an item still lacks before it may be handed in. */
public final class Completeness {

    private Completeness() {}

    /** Every gap at once, in the order of the form. */
    public static List<DisclosureRefusal> gaps(Content content, boolean columnNeedsBasis) {
        var gaps = new ArrayList<DisclosureRefusal>();
        wording(content, gaps);
        paper(content, gaps);
        placement(content, gaps);
        attribute(content, columnNeedsBasis, gaps);
        var reach = content.reach();
        if (reach.timeLimit() == TimeLimit.LIMITED && reach.until() == null) {
            gaps.add(UNTIL_MISSING);
        }
        if (content.type() == ItemType.PENALTY
                && content.attribute().thirdParty() != ThirdParty.NONE
                && reach.timeLimit() != TimeLimit.LIMITED) {
            gaps.add(DECISION_NOT_LIMITED);
        }
        return gaps;
    }

    private static void wording(Content content, List<DisclosureRefusal> gaps) {
        var wording = content.wording();
        if (wording.title().isBlank()) {
            gaps.add(TITLE_MISSING);
        }
        if (wording.title().length() > Wording.LONGEST_TITLE) {
            gaps.add(TITLE_TOO_LONG);
        }
        if (wording.summary().length() > wording.longestSummary()) {
            gaps.add(SUMMARY_TOO_LONG);
        }
        if (wording.body().isBlank()
                && !content.type().isGuide()
                && content.attachments().isEmpty()) {
            gaps.add(BODY_MISSING);
        }
        if (content.type() == ItemType.NORMATIVE && wording.body().isBlank() && !gaps.contains(BODY_MISSING)) {
            gaps.add(BODY_MISSING);
        }
        if (content.type().isGuide()
                && content.attribute().is(Openness.PROACTIVE)
                && List.of(GuideElement.values()).stream()
                        .anyMatch(it -> wording.elements().getOrDefault(it, "").isBlank())) {
            gaps.add(ELEMENT_MISSING);
        }
    }

    private static void paper(Content content, List<DisclosureRefusal> gaps) {
        var paper = content.paper();
        if (content.type() == ItemType.NORMATIVE && paper.number().isBlank()) {
            gaps.add(NUMBER_MISSING);
        }
        if (paper.formedOn() == null) {
            gaps.add(FORMED_ON_MISSING);
        }
        if (paper.effectiveOn() != null
                && paper.expiresOn() != null
                && paper.expiresOn().isBefore(paper.effectiveOn())) {
            gaps.add(EXPIRES_BEFORE_EFFECT);
        }
    }

    private static void placement(Content content, List<DisclosureRefusal> gaps) {
        var placement = content.placement();
        if (placement.column() == 0) {
            gaps.add(COLUMN_MISSING);
        }
        if (placement.subject().isBlank()) {
            gaps.add(SUBJECT_MISSING);
        }
        if (placement.genre().isBlank()) {
            gaps.add(GENRE_MISSING);
        }
    }

    private static void attribute(Content content, boolean columnNeedsBasis, List<DisclosureRefusal> gaps) {
        var attribute = content.attribute();
        switch (attribute.openness()) {
            case null -> gaps.add(OPENNESS_MISSING);
            case PROACTIVE -> {
                if (columnNeedsBasis && attribute.law().isBlank()) {
                    gaps.add(LEGAL_BASIS_MISSING);
                }
                if (attribute.thirdParty() != ThirdParty.NONE
                        && attribute.thirdPartyReason().isBlank()) {
                    gaps.add(THIRD_PARTY_REASON_MISSING);
                }
            }
            case ON_REQUEST -> {
                if (attribute.reason().isBlank()) {
                    gaps.add(REASON_MISSING);
                }
            }
            case WITHHELD -> {
                if (attribute.ground() == null) {
                    gaps.add(GROUND_MISSING);
                } else if (attribute.ground().needsLaw() && attribute.law().isBlank()) {
                    gaps.add(LAW_MISSING);
                }
                if (attribute.reason().isBlank()) {
                    gaps.add(REASON_MISSING);
                }
            }
        }
    }
}
