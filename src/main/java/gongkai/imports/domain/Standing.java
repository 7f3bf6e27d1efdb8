package gongkai.imports.domain;

import static gongkai.imports.domain.ImportRefusal.REASON_MISSING;

import gongkai.access.Verdict;

/** What has become of an entry. */
public sealed interface Standing {

    String label();

    /** Nothing is stored of it yet. */
    record Waiting() implements Standing {

        public Accepted accept(long item, boolean isPublic, String note) {
            return new Accepted(item, isPublic, note);
        }

        public Refused refuse(String reason) {
            Verdict.when(!reason.isBlank(), REASON_MISSING).orThrow();
            return new Refused(reason.strip());
        }

        @Override
        public String label() {
            return "待确认";
        }
    }

    /**
     * It has become an item.
     *
     * @param isPublic whether it was taken over as public already
     * @param note what else there is to know
     */
    record Accepted(long item, boolean isPublic, String note) implements Standing {

        @Override
        public String label() {
            return isPublic ? "已登记公开" : "已存为草稿";
        }
    }

    /** Not to be imported. */
    record Refused(String reason) implements Standing {

        public Waiting reconsider() {
            return new Waiting();
        }

        @Override
        public String label() {
            return "不导入";
        }
    }

    /** It could not be read, or its row is wrong; the file has to be handed in anew. */
    record Unreadable(String reason) implements Standing {

        @Override
        public String label() {
            return "未读入";
        }
    }
}
