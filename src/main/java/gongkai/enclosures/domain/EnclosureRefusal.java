package gongkai.enclosures.domain;

import gongkai.access.Refusal;

/** Why something about a file of a reply was not done. */
public enum EnclosureRefusal implements Refusal {
    ENCLOSURE_MISSING("请选择随答复提供的文件", "file"),
    TITLE_MISSING("请填写对外名称，写明是什么文件", "title"),
    TITLE_TOO_LONG("对外名称不超过 80 字", "title"),
    TITLE_TELLS("对外名称中有被遮盖的文字，请改用别的名称", ""),
    TITLE_TAKEN("这件申请已有同名的文件，请改用别的名称", "title"),
    TOO_MANY_ENCLOSURES("一件申请随答复提供的文件不超过 30 个", "file"),
    NOT_FOR_BOXES("这种文件不能画框。需要遮盖的，请另存为 PDF 后上传", ""),
    TOO_MANY_BOXES("一个文件的遮盖框不超过 3000 个，请拆分后上传", ""),
    WORD_TOO_SHORT("请填写要查找的文字，2 至 60 个字", "word"),
    WORD_NOT_FOUND("文字层中没有找到，或者找到的都已有框。扫描件和图片没有文字层，请逐页查看", "word"),
    BOX_TOO_SMALL("请在页面上画框，或者填写框的位置和大小", "width"),
    MARKS_UNDECIDED("还有没有决定的提示，请逐项决定遮盖或者不遮盖", ""),
    NOT_LOOKED_THROUGH("请确认已经逐页看过", "looked"),
    ALREADY_FINISHED("文件已经生成，要改动请先退回修改", ""),
    NOT_FINISHED("文件还没有生成", ""),
    OUTPUT_TOO_LARGE("生成的文件超过 20 MB，请拆分后分别上传", ""),
    NOT_AS_MADE("文件与生成时的校验值不一致，没有提供，请联系管理员", "");

    private final String label;
    private final String field;

    EnclosureRefusal(String label, String field) {
        this.label = label;
        this.field = field;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String field() {
        return field;
    }
}
