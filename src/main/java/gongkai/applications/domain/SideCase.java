package gongkai.applications.domain;

import gongkai.access.Branch;
import gongkai.statute.Article;
import java.time.LocalDate;

/**
 * What is asked of an organ beside information: to correct a record about oneself (更正, Art. 41), or to publish something
 * (建议主动公开, Art. 44). Neither is counted in table 3.
 */
public sealed interface SideCase {

    /** Which of the two. */
    enum Kind {
        CORRECTION("要求更正与其自身相关的信息", Article.A41),
        PROPOSAL("建议主动公开", Article.A44);

        private final String label;
        private final Article basis;

        Kind(String label, Article basis) {
            this.label = label;
            this.basis = basis;
        }

        public Article basis() {
            return basis;
        }

        public String label() {
            return label;
        }
    }

    /** How it ended. */
    enum Answer {
        CORRECTED(Kind.CORRECTION, "已更正"),
        NOT_CORRECTED(Kind.CORRECTION, "不予更正"),
        FORWARDED(Kind.CORRECTION, "本机关无权更正，已转送并告知"),
        REFERRED(Kind.CORRECTION, "本机关无权更正，已告知向有权机关提出"),
        TO_BE_PUBLISHED(Kind.PROPOSAL, "属于主动公开范围，转主动公开"),
        NOT_TO_BE_PUBLISHED(Kind.PROPOSAL, "不属于主动公开范围");

        private final Kind kind;
        private final String label;

        Answer(Kind kind, String label) {
            this.kind = kind;
            this.label = label;
        }

        public Kind kind() {
            return kind;
        }

        public String label() {
            return label;
        }
    }

    Brief brief();

    /**
     * What was asked.
     *
     * @param evidence what shows that the record is wrong; a correction needs some
     * @param fromCase the application it came with; 0 when it came alone
     */
    record Brief(
            long id,
            Branch place,
            Kind kind,
            String shownName,
            String subject,
            String text,
            String evidence,
            LocalDate receivedOn,
            long fromCase) {}

    /** Not answered yet. */
    record Open(Brief brief) implements SideCase {

        public Answered answer(Answer how, LocalDate on, String text) {
            return new Answered(brief, how, on, text);
        }
    }

    /** Answered, with the reasons. */
    record Answered(Brief brief, Answer how, LocalDate on, String text) implements SideCase {}
}
