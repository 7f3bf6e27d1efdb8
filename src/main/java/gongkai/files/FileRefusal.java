package gongkai.files;

import gongkai.access.Refusal;

/** Why a file was not taken. */
public enum FileRefusal implements Refusal {
    EMPTY("文件没有内容"),
    TOO_LARGE("文件超过 20 MB"),
    NO_NAME("文件没有名称"),
    UNKNOWN_KIND("不支持这种文件，请上传 Word、Excel、PPT、PDF、OFD、文本、CSV、JSON、网页或 JPEG、PNG 图片"),
    NOT_AS_NAMED("文件内容与扩展名不符"),
    OLD_OFFICE("旧格式的 Office 或 WPS 文件无法检查，请另存为 docx、xlsx、pptx 或 PDF 后上传"),
    MACROS("文件带有宏，请去除宏后上传"),
    ENCRYPTED("文件设有密码或已加密，请解除后上传"),
    TOO_MUCH_INSIDE("文件解压后过大或条目过多，疑似压缩炸弹"),
    DAMAGED("文件已损坏，无法打开"),
    KIND_NOT_WANTED("这里不接受这种文件"),
    INFECTED("文件带有病毒，未予接收"),
    NOT_SCANNED("病毒扫描服务暂时没有答复，请稍后再上传"),
    QUARANTINED("文件正在等待病毒扫描，暂时不能打开"),
    FOUND_INFECTED("文件带有病毒，内容已清除");

    private final String label;

    FileRefusal(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String field() {
        return "file";
    }
}
