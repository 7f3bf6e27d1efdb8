package gongkai.applications.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By what a person shows who they are (身份证明, Regulation Art. 29). */
public enum IdentityKind {
    RESIDENT_CARD("居民身份证", null),
    HONG_KONG_MACAO_PERMIT("港澳居民来往内地通行证", "[HM]\\d{8}(\\d{2})?"),
    TAIWAN_PERMIT("台湾居民来往大陆通行证", "\\d{8}|\\d{10}[A-Z]?"),
    RESIDENCE_PERMIT("港澳台居民居住证", null),
    PASSPORT("护照", "[A-Z0-9]{5,20}"),
    PERMANENT_RESIDENCE("外国人永久居留身份证", "[A-Z]{3}\\d{12}|9\\d{16}[\\dX]");

    private final String label;
    private final @Nullable Pattern shape;

    IdentityKind(String label, @Nullable String shape) {
        this.label = label;
        this.shape = shape == null ? null : Pattern.compile(shape);
    }

    public String label() {
        return label;
    }

    /** Whether a number has the shape of its kind; those with a check character are looked at elsewhere. */
    boolean hasShape(String number) {
        return shape == null || shape.matcher(number).matches();
    }

    /** Whether the number is built like a resident's, with a birthday and a check character. */
    boolean isBuiltLikeAResidentCard() {
        return shape == null;
    }
}
