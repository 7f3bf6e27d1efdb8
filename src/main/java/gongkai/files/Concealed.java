package gongkai.files;

/**
 * Something in a file that a reader does not see.
 *
 * @param place such as 第3页 or 工作表“名单”; empty if it belongs to the whole file
 * @param text what it says; of binary things what they are
 */
public record Concealed(Kind kind, String place, String text) {

    /** In what way it is not seen. */
    public enum Kind {
        INSERTION("修订：插入"),
        DELETION("修订：删除"),
        FORMATTING("修订：格式"),
        COMMENT("批注"),
        HIDDEN_TEXT("隐藏文字"),
        HIDDEN_SHEET("隐藏工作表"),
        HIDDEN_CELLS("隐藏的行或列"),
        HIDDEN_SLIDE("隐藏幻灯片"),
        NOTES("演讲者备注"),
        EMBEDDED("嵌入对象"),
        EXTERNAL("外部数据或链接"),
        METADATA("文档属性"),
        LOCATION("拍摄位置"),
        UNDER_BOX("遮盖之下的文字"),
        SCRIPT("脚本或动作"),
        EARLIER_VERSION("文件内保存的旧版本");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
