package gongkai.files;

/** What a file is by its content. */
public enum FileKind {
    DOCX("Word 文档", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("Excel 工作簿", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("PPT 演示文稿", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    PDF("PDF 文档", "application/pdf"),
    OFD("OFD 版式文档", "application/ofd"),
    TXT("文本文件", "text/plain"),
    CSV("CSV 表格", "text/csv"),
    HTML("网页文件", "text/html"),
    JSON("JSON 数据", "application/json"),
    JPEG("JPEG 图片", "image/jpeg"),
    PNG("PNG 图片", "image/png");

    private final String label;
    private final String contentType;

    FileKind(String label, String contentType) {
        this.label = label;
        this.contentType = contentType;
    }

    public String label() {
        return label;
    }

    /** The media type without parameters. */
    public String contentType() {
        return contentType;
    }

    /** The usual ending of a name, without the dot. */
    public String extension() {
        return switch (this) {
            case DOCX -> "docx";
            case XLSX -> "xlsx";
            case PPTX -> "pptx";
            case PDF -> "pdf";
            case OFD -> "ofd";
            case TXT -> "txt";
            case CSV -> "csv";
            case HTML -> "html";
            case JSON -> "json";
            case JPEG -> "jpg";
            case PNG -> "png";
        };
    }
}
