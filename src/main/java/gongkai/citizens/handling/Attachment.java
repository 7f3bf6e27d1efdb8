package gongkai.citizens.handling;

/**
 * A file that comes with an application.
 *
 * @param purpose what it shows
 */
public record Attachment(Purpose purpose, String name, byte[] bytes) {

    /** Why a file is sent. */
    public enum Purpose {
        IDENTITY("身份证明"),
        AUTHORISATION("授权委托书"),
        SUPPLEMENT("补正材料");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Files are told apart by how their names begin. */
        String named(String name) {
            return label + "-" + name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        }

        public boolean isOf(String name) {
            return name.startsWith(label + "-");
        }
    }
}
