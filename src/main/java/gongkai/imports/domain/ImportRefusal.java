package gongkai.imports.domain;

import gongkai.access.Refusal;

/** Why something about an import was not done. */
public enum ImportRefusal implements Refusal {
    NOTHING_TO_READ("请选择文件，或者粘贴文字", "files"),
    TOO_MANY("一次不超过 1000 个文件", "files"),
    TOO_MUCH("压缩包解开后超过 200 MB，或者条目过多，没有读入", "files"),
    PACKAGE_UNREADABLE("压缩包已损坏或者设有密码，无法打开", "files"),
    PASTED_TOO_LONG("粘贴的文字超过 30 万字，请存成文件上传", "pasted"),
    LIST_MISSING("请选择清单（.xlsx 或 .csv）", "list"),
    LIST_UNREADABLE("清单无法读取，请上传 .xlsx，或者以逗号分隔的 .csv", "list"),
    LIST_TOO_LARGE("清单过大，一次不超过 3000 行", "list"),
    LIST_EMPTY("清单里没有内容，第一行应是表头", "list"),
    HEADER_WRONG("清单缺少必要的列：文件、栏目、类型、标题、成文日期", "list"),
    NOT_WAITING("这一条已经处理过，请刷新页面查看", ""),
    NOT_REFUSED("这一条没有被退回", ""),
    FAULTY("这一行有误，请改正清单后重新导入", ""),
    NOTHING_TO_READ_AGAIN("文件没有读入成功，请处理后重新上传", ""),
    TITLE_MISSING("标题还没有填写", "title"),
    TYPE_MISSING("信息类型还没有选择", "type"),
    UNIT_MISSING("责任科室还没有选择", "unit"),
    PUBLISHED_AT_MISSING("登记为已公开的历史信息，须有原发布时间", "publishedAt"),
    NOT_PUBLIC_YET("原发布时间还没有到，不能登记为已公开", "publishedAt"),
    MAY_NOT_DRAFT("您不能起草公开信息，请由撰稿人、联络员或经办人存为草稿", "step"),
    MAY_NOT_TAKE_OVER("只有政务公开工作机构负责人可以登记已公开的历史信息", "step"),
    REASON_MISSING("请写明不导入的原因", "reason"),
    NOTHING_LEFT("没有可以确认的条目：有疑点的请逐条核对", "");

    private final String label;
    private final String field;

    ImportRefusal(String label, String field) {
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
