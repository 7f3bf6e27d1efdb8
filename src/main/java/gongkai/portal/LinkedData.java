package gongkai.portal;

import gongkai.clock.OfficeClock;
import gongkai.published.Article;
import gongkai.published.MetadataField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** An article in the words of schema.org, and its metadata under the labels of the field. */
final class LinkedData {

    private LinkedData() {}

    static Map<String, Object> of(Article it, LocalDate today) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", it.normative() ? "Legislation" : it.news() ? "NewsArticle" : "Article");
        data.put("@id", "/articles/" + it.id().value());
        data.put("headline", it.title());
        data.put("description", it.summary());
        data.put("inLanguage", "zh-CN");
        data.put("publisher", Map.of("@type", "GovernmentOrganization", "name", it.organName()));
        data.put("dateCreated", it.writtenOn().toString());
        data.put(
                "datePublished",
                it.publishedAt().atZone(OfficeClock.ZONE).toOffsetDateTime().toString());
        if (it.correctedAt() != null) {
            data.put(
                    "dateModified",
                    it.correctedAt().atZone(OfficeClock.ZONE).toOffsetDateTime().toString());
        }
        if (it.normative()) {
            data.put("legislationIdentifier", it.field(MetadataField.DOC_NO));
            data.put("legislationLegalForce", it.lifetime().on(today).isInForce() ? "InForce" : "NotInForce");
        }
        var fields = new LinkedHashMap<String, String>();
        for (var line : ArticleHead.all(it, today)) {
            fields.put(line.label(), line.value());
        }
        data.put("元数据", fields);
        return data;
    }
}
