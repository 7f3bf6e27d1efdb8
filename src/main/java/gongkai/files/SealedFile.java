package gongkai.files;

/**
 * A file that is kept sealed.
 *
 * @param owner whose it is, such as {@code application 12}
 * @param name without folders
 * @param size in bytes, of the file as it was handed in
 */
public record SealedFile(SealedFileId id, String owner, String name, FileKind kind, long size, Safety safety) {

    /** What is known of viruses in it. */
    public enum Safety {
        OPEN("可以打开"),
        QUARANTINED("等待病毒扫描"),
        INFECTED("带有病毒，已清除");

        private final String label;

        Safety(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
