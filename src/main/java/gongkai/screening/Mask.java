package gongkai.screening;

/** Covers what was found. */
final class Mask {

    private Mask() {}

    /** Shows so many characters at either end. */
    static String middle(String value, int first, int last) {
        var length = value.length();
        if (length <= first + last) {
            return "*".repeat(length);
        }
        return value.substring(0, first) + "*".repeat(length - first - last) + value.substring(length - last);
    }

    static String name(String name) {
        return name.charAt(0) + "*".repeat(name.length() - 1);
    }

    static String mail(String address) {
        var at = address.indexOf('@');
        return address.charAt(0) + "***" + address.substring(at);
    }
}
