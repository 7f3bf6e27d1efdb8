package gongkai.trail;

import gongkai.access.Branch;
import org.jspecify.annotations.Nullable;

/**
 * What was done, before it is written down.
 *
 * @param what the act in the office's words, such as 设立科室
 * @param subject what it was done to: a kind and a number, such as {@code unit 12}
 * @param place whose it is; an audit administrator sees the entries of a branch
 * @param before what stood there, or null when nothing did
 * @param after what stands there now, or null when nothing does
 */
public record Deed(
        Kind kind,
        String what,
        String subject,
        Branch place,
        @Nullable Object before,
        @Nullable Object after) {

    /** The sort of an entry. */
    public enum Kind {
        WRITE("办理"),
        READ("查阅个人信息"),
        SIGN_IN("登录"),
        EXPORT("导出"),
        REFUSED("被拒绝");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Something came to be or was changed. */
    public static Deed wrote(
            String what, String subject, Object id, Branch place, @Nullable Object before, @Nullable Object after) {
        return new Deed(Kind.WRITE, what, subject + " " + id, place, before, after);
    }

    /** Somebody's personal data were looked at. */
    public static Deed read(String what, String subject, Object id, Branch place) {
        return new Deed(Kind.READ, what, subject + " " + id, place, null, null);
    }

    public static Deed of(Kind kind, String what, String subject, Branch place) {
        return new Deed(kind, what, subject, place, null, null);
    }
}
