package gongkai.imports.domain;

import java.util.List;
import java.util.stream.Stream;

/** The columns of an import list. */
public enum Cell {
    FILE,
    ORGAN,
    COLUMN,
    TYPE,
    TITLE,
    NUMBER,
    FORMED_ON,
    PUBLISHED_AT,
    EFFECTIVE_ON,
    EXPIRES_ON,
    UNIT,
    OPENNESS,
    GENRE,
    SUBJECT,
    FIVE,
    TOPICS,
    RELATED,
    STATE,
    ATTACHMENTS,
    INDEX_NUMBER,
    LAW;

    private static final String[] LABELS =
            "文件、机关、栏目、类型、标题、文号、成文日期、发布时间、生效日期、有效期至、责任科室、公开方式、体裁分类、主题分类、五公开、重点领域、关联、状态、附件、索引号、法律依据".split("、");

    public String heading() {
        return LABELS[ordinal()];
    }

    /** What a complete list says, in this order; the others may be added. */
    public static List<String> header() {
        return Stream.of(values())
                .filter(it -> it.ordinal() <= STATE.ordinal())
                .map(Cell::heading)
                .toList();
    }
}
