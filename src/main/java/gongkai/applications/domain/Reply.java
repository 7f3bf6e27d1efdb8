package gongkai.applications.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply as it is drafted: how the case ends and all that has to stand behind it. What an outcome does not need stays
 * empty.
 *
 * @param reasons the findings, and why they lead to this reply
 * @param law the law or administrative regulation with its article that forbids disclosure or has its own procedure
 * @param kind which of the three kinds of internal affairs or four of process information (Art. 16)
 * @param withheld the parts kept back of a partial disclosure, each with its ground
 * @param separation whether the rest can be given (Art. 37), asked before any full refusal
 * @param weighed what spoke for and against disclosure (Art. 16 says 可以不予公开)
 * @param mustBePublic whether a law, regulation or rule orders publication (Art. 16 (2))
 * @param searches what was searched, where, by whom
 * @param where the exact address, issue or place of what is public already; for another procedure, where and how
 * @param organ who is responsible instead, with a contact, where that can be determined
 * @param earlier number and day of the earlier reply
 * @param handedOut what goes with the reply, one line each
 * @param pages how many sides of A4 are handed out
 * @param publicInterest why disclosure goes ahead over a third party's objection (Art. 15, 32)
 */
public record Reply(
        Outcome outcome,
        String reasons,
        String law,
        @Nullable Kind kind,
        List<Withheld> withheld,
        @Nullable Separation separation,
        String separationReason,
        String weighed,
        @Nullable Boolean mustBePublic,
        List<Search> searches,
        String where,
        String organ,
        String earlier,
        List<String> handedOut,
        int pages,
        String publicInterest) {

    /** A part kept back, and under which ground. */
    public record Withheld(String part, Outcome ground) {}

    /** One search: a sufficient and reasonable one is what a court asks of a reply that nothing exists. */
    public record Search(LocalDate on, String systems, String keywords, String persons, String result) {

        /** How many keywords were tried. */
        int words() {
            return keywords.isBlank() ? 0 : keywords.strip().split("[、，,；;\\s]+").length;
        }
    }

    /** Whether what may be given can be separated from what may not (区分处理). */
    public enum Separation {
        POSSIBLE("能够区分处理"),
        IMPOSSIBLE("不能区分处理");

        private final String label;

        Separation(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The kinds that Art. 16 names. */
    public enum Kind {
        PERSONNEL("人事管理", Outcome.R14_INTERNAL),
        LOGISTICS("后勤管理", Outcome.R14_INTERNAL),
        WORKFLOW("内部工作流程", Outcome.R14_INTERNAL),
        DISCUSSION("讨论记录", Outcome.R15_PROCESS),
        DRAFT("过程稿", Outcome.R15_PROCESS),
        CONSULTATION("磋商信函", Outcome.R15_PROCESS),
        REQUEST("请示报告", Outcome.R15_PROCESS);

        private final String label;
        private final Outcome outcome;

        Kind(String label, Outcome outcome) {
            this.label = label;
            this.outcome = outcome;
        }

        public String label() {
            return label;
        }

        public Outcome outcome() {
            return outcome;
        }
    }

    private static final int FEWEST_KEYWORDS = 2;

    public Reply {
        withheld = List.copyOf(withheld);
        searches = List.copyOf(searches);
        handedOut = List.copyOf(handedOut);
    }

    /** With nothing filled in yet. */
    public static Reply of(Outcome outcome) {
        return new Reply(outcome, "", "", null, List.of(), null, "", "", null, List.of(), "", "", "", List.of(), 0, "");
    }

    /** The same with other things handed out. */
    public Reply handingOut(List<String> lines) {
        return new Reply(
                outcome,
                reasons,
                law,
                kind,
                withheld,
                separation,
                separationReason,
                weighed,
                mustBePublic,
                searches,
                where,
                organ,
                earlier,
                lines,
                pages,
                publicInterest);
    }

    /** All that this reply lacks to be lawful, in the order of the form. */
    public List<CaseRefusal> lacks(boolean thirdPartyAsked, boolean thirdPartyObjects) {
        var lacks = new ArrayList<CaseRefusal>();
        if (!outcome.isReply() && outcome != Outcome.R49_OTHER) {
            lacks.add(CaseRefusal.OUTCOME_NOT_A_REPLY);
        }
        if (reasons.isBlank()) {
            lacks.add(CaseRefusal.REASONS_MISSING);
        }
        if (needsSearch() && searches.isEmpty()) {
            lacks.add(CaseRefusal.SEARCH_MISSING);
        }
        switch (outcome) {
            case R01_PUBLISHED, R32_PUBLICATION -> when(where.isBlank(), CaseRefusal.PLACE_MISSING, lacks);
            case R02_PROVIDE -> {
                when(handedOut.isEmpty() && where.isBlank(), CaseRefusal.NOTHING_HANDED_OUT, lacks);
                when(!withheld.isEmpty(), CaseRefusal.WHOLE_WITH_WITHHELD, lacks);
            }
            case R03_PARTIAL -> {
                when(handedOut.isEmpty(), CaseRefusal.NOTHING_HANDED_OUT, lacks);
                when(withheld.isEmpty(), CaseRefusal.NOTHING_WITHHELD, lacks);
                when(
                        withheld.stream()
                                .anyMatch(it ->
                                        it.part().isBlank() || !it.ground().isRefusal()),
                        CaseRefusal.GROUND_MISSING,
                        lacks);
                when(
                        withheld.stream().anyMatch(it -> it.ground() == Outcome.R13_THIRD) && !thirdPartyAsked,
                        CaseRefusal.THIRD_PARTY_NOT_ASKED,
                        lacks);
            }
            case R10_SECRET, R12_SAFETY -> refusal(lacks);
            case R11_LAW -> {
                refusal(lacks);
                when(!namesALaw(), CaseRefusal.LAW_MISSING, lacks);
            }
            case R13_THIRD -> {
                refusal(lacks);
                when(!thirdPartyAsked, CaseRefusal.THIRD_PARTY_NOT_ASKED, lacks);
            }
            case R14_INTERNAL -> {
                refusal(lacks);
                kind(lacks);
                when(weighed.isBlank(), CaseRefusal.NOT_WEIGHED, lacks);
            }
            case R15_PROCESS -> {
                refusal(lacks);
                kind(lacks);
                optional(lacks);
            }
            case R16_CASEFILE -> {
                refusal(lacks);
                optional(lacks);
            }
            case R17_QUERY -> {
                when(!namesALaw(), CaseRefusal.LAW_MISSING, lacks);
                when(where.isBlank(), CaseRefusal.PROCEDURE_MISSING, lacks);
            }
            case R20_NONEXISTENT ->
                when(
                        !searches.isEmpty()
                                && searches.stream().mapToInt(Search::words).sum() < FEWEST_KEYWORDS,
                        CaseRefusal.SEARCH_TOO_NARROW,
                        lacks);
            case R21_NOT_OURS -> when(organ.isBlank(), CaseRefusal.ORGAN_MISSING, lacks);
            case R30_PETITION -> when(where.isBlank(), CaseRefusal.CHANNEL_MISSING, lacks);
            case R31_REPEAT, R34_CONFIRM -> when(earlier.isBlank(), CaseRefusal.EARLIER_MISSING, lacks);
            case R22_NEEDS_CREATION,
                    R23_STILL_UNCLEAR,
                    R33_EXCESSIVE,
                    R40_NO_SUPPLEMENT,
                    R41_FEE_UNPAID,
                    R49_OTHER -> {}
        }
        when(
                outcome == Outcome.R02_PROVIDE && thirdPartyObjects && publicInterest.isBlank(),
                CaseRefusal.OBJECTION_UNANSWERED,
                lacks);
        return List.copyOf(lacks);
    }

    /** Whether a record of searching belongs to this reply. */
    public boolean needsSearch() {
        return switch (outcome) {
            case R02_PROVIDE,
                    R03_PARTIAL,
                    R10_SECRET,
                    R11_LAW,
                    R12_SAFETY,
                    R13_THIRD,
                    R14_INTERNAL,
                    R15_PROCESS,
                    R16_CASEFILE,
                    R20_NONEXISTENT,
                    R22_NEEDS_CREATION -> true;
            case R01_PUBLISHED,
                    R17_QUERY,
                    R21_NOT_OURS,
                    R23_STILL_UNCLEAR,
                    R30_PETITION,
                    R31_REPEAT,
                    R32_PUBLICATION,
                    R33_EXCESSIVE,
                    R34_CONFIRM,
                    R40_NO_SUPPLEMENT,
                    R41_FEE_UNPAID,
                    R49_OTHER -> false;
        };
    }

    /** Whether something is kept back under Art. 14 to 16. */
    public boolean withholds() {
        return outcome.isRefusal()
                || withheld.stream().anyMatch(it -> it.ground().isRefusal());
    }

    private void refusal(List<CaseRefusal> lacks) {
        when(separation == null, CaseRefusal.SEPARATION_UNANSWERED, lacks);
        when(separation == Separation.POSSIBLE, CaseRefusal.SEPARABLE_REFUSED, lacks);
        when(
                separation == Separation.IMPOSSIBLE && separationReason.isBlank(),
                CaseRefusal.SEPARATION_REASON_MISSING,
                lacks);
    }

    private void kind(List<CaseRefusal> lacks) {
        when(kind == null || kind.outcome() != outcome, CaseRefusal.KIND_MISSING, lacks);
    }

    private void optional(List<CaseRefusal> lacks) {
        when(weighed.isBlank(), CaseRefusal.NOT_WEIGHED, lacks);
        when(mustBePublic == null, CaseRefusal.PUBLICATION_UNANSWERED, lacks);
        when(Boolean.TRUE.equals(mustBePublic), CaseRefusal.MUST_BE_PUBLIC, lacks);
    }

    /** A law or administrative regulation with an article; a department's rule or a paper does not forbid disclosure. */
    private boolean namesALaw() {
        return law.matches("(?s).*《[^》]*(法|条例|规定|决定|解释)》.*第.+条.*") && !law.matches("(?s).*(暂行办法|实施细则|通知|意见)》.*");
    }

    private static void when(boolean missing, CaseRefusal what, List<CaseRefusal> lacks) {
        if (missing) {
            lacks.add(what);
        }
    }
}
