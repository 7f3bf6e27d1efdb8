package gongkai.notices;

import java.util.regex.Pattern;

/** Whom a notice goes to, and so on what way. */
public sealed interface Recipient {

    /** As it is sent to. */
    String address();

    /** As it is shown to the office. */
    String masked();

    /** An e-mail address. */
    record Email(String address) implements Recipient {

        private static final Pattern SHAPE = Pattern.compile(
                "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,186}[A-Za-z0-9])?\\.[A-Za-z]{2,24}");

        /** @throws IllegalArgumentException for what {@link #isOne} would not take */
        public Email {
            if (!isOne(address)) {
                throw new IllegalArgumentException("not an e-mail address");
            }
        }

        public static boolean isOne(String typed) {
            return typed.length() <= 254 && SHAPE.matcher(typed).matches() && !typed.contains("..");
        }

        @Override
        public String masked() {
            return address.charAt(0) + "***" + address.substring(address.indexOf('@'));
        }

        @Override
        public String toString() {
            return masked();
        }
    }

    /** A mobile telephone of the mainland. */
    record Mobile(String address) implements Recipient {

        private static final Pattern SHAPE = Pattern.compile("1[3-9]\\d{9}");

        /** @throws IllegalArgumentException for what {@link #isOne} would not take */
        public Mobile {
            if (!isOne(address)) {
                throw new IllegalArgumentException("not a mobile number");
            }
        }

        public static boolean isOne(String typed) {
            return SHAPE.matcher(typed).matches();
        }

        @Override
        public String masked() {
            return address.substring(0, 3) + "****" + address.substring(7);
        }

        @Override
        public String toString() {
            return masked();
        }
    }
}
