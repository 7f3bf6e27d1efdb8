package gongkai.imports.domain;

import gongkai.published.MetadataField;

/** What a document says about itself. */
public enum Property {
    TITLE(MetadataField.TITLE.label()),
    TYPE("属于哪类信息"),
    NUMBER(MetadataField.DOC_NO.label()),
    DOCUMENT_KIND(MetadataField.DOC_KIND.label()),
    ISSUER(MetadataField.ISSUER.label()),
    FORMED_ON(MetadataField.WRITTEN_ON.label()),
    PUBLISHED_AT("原发布时间"),
    EFFECTIVE_ON(MetadataField.EFFECTIVE_ON.label()),
    EXPIRES_ON(MetadataField.EXPIRES_ON.label()),
    SUBJECT(MetadataField.SUBJECT.label()),
    GENRE(MetadataField.GENRE.label()),
    OPENNESS("是否公开"),
    INDEX_NUMBER(MetadataField.INDEX_NO.label()),
    SOURCE(MetadataField.SOURCE.label());

    private final String label;

    Property(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
