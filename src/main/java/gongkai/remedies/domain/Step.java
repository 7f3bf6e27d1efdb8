package gongkai.remedies.domain;

import java.time.LocalDate;
import java.util.List;

/** Something that happened in a remedy. */
public sealed interface Step {

    String label();

    /** Happens beside the course of things and moves no state. */
    sealed interface Aside extends Step {}

    /** Filed with the reconsideration organ or the court. */
    record Lodged() implements Step {
        @Override
        public String label() {
            return "申请人提出";
        }
    }

    /**
     * The copy of the application or complaint came in; the organ's own clock starts.
     *
     * @param acceptedOn the day it was accepted or docketed (受理、立案), from which the decision is due
     */
    record CopyReceived(Procedure procedure, LocalDate acceptedOn) implements Step {
        @Override
        public String label() {
            return "收到申请书或者起诉状副本";
        }
    }

    /** What began in the short procedure goes on in the long one. */
    record MadeOrdinary() implements Step {
        @Override
        public String label() {
            return "转为普通程序";
        }
    }

    /**
     * Answered with the evidence.
     *
     * @param number of the answer
     * @param evidence one piece each
     */
    record Answered(String number, String facts, List<String> evidence) implements Step {

        public Answered {
            evidence = List.copyOf(evidence);
        }

        @Override
        public String label() {
            return "提交答复和证据";
        }
    }

    /** The reconsideration organ takes thirty days more. */
    record PeriodExtended(String reason) implements Step {
        @Override
        public String label() {
            return "复议机关延长审理期限";
        }
    }

    /**
     * A decision reached the organ; also one that ends the matter without a hearing.
     *
     * @param days working days it sets for a new reply or another performance; 0 when it orders nothing
     */
    record Decided(Result result, String number, String gist, int days) implements Step {
        @Override
        public String label() {
            return "收到结果：" + result.label();
        }
    }

    /** Who goes to the second instance, which is still the same dispute. */
    enum Appellant {
        CLAIMANT("原告上诉"),
        ORGAN("本机关上诉");

        private final String label;

        Appellant(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Up to the second instance. */
    record Appealed(Appellant by) implements Step {
        @Override
        public String label() {
            return by.label();
        }
    }

    /** Nobody appealed in time, or the appeal was withdrawn. */
    record BecameFinal(String note) implements Step {
        @Override
        public String label() {
            return "裁判生效";
        }
    }

    /** The application is being handled anew. */
    record RedoOpened(long caseId) implements Step {
        @Override
        public String label() {
            return "申请转入重新答复";
        }
    }

    /** What was ordered is done. */
    record Complied(String how) implements Step {
        @Override
        public String label() {
            return "履行完毕";
        }
    }

    /** The reconsideration organ asks for something to be put right (行政复议意见书). */
    record OpinionReceived(String number, String demands) implements Aside {
        @Override
        public String label() {
            return "收到行政复议意见书";
        }
    }

    /** What was put right has been reported. */
    record OpinionReported(String text) implements Aside {
        @Override
        public String label() {
            return "报送意见书落实情况";
        }
    }

    /** The day of an entry was wrong. */
    record Corrected(int number, LocalDate day, String reason) implements Aside {
        @Override
        public String label() {
            return "更正第 " + number + " 条记录的日期";
        }
    }
}
