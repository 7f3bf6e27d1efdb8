package gongkai.files;

import java.util.List;

/** The outcome of making a copy that may be published. */
public sealed interface Cleaning {

    /**
     * A copy without anything hidden, read again to be sure.
     *
     * @param removed what is no longer in it
     */
    record CleanedFile(String name, FileKind kind, byte[] bytes, List<Concealed> removed) implements Cleaning {

        public CleanedFile {
            removed = List.copyOf(removed);
        }
    }

    /** No such copy can be made; the file may not be published as it is. */
    record Uncleanable(String name, Obstacle why) implements Cleaning {}

    /** Why there is no clean copy. */
    enum Obstacle {
        STILL_HIDDEN("清理后仍有看不见的内容，请去除后重新上传"),
        TEXT_WOULD_CHANGE("清理会改动可见内容，请去除看不见的内容后重新上传"),
        TEXT_UNDER_BOX("遮盖之下仍有文字，请真正删除后重新上传"),
        SIGNED("文件带有电子签章，清理会使签章失效，请去除看不见的内容后重新签章上传"),
        TOO_LONG("文字过多，无法全部检查，请拆分后上传"),
        NOT_WRITABLE("无法生成清理后的副本，请另存后重新上传");

        private final String label;

        Obstacle(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
