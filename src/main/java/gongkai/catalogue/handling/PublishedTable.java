package gongkai.catalogue.handling;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.published.Article;
import gongkai.published.Articles;
import gongkai.published.MetadataField;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** The catalogue of what an organ has published: index, title, summary, day of making (Regulation Art. 12). */
@Service
public class PublishedTable {

    public static final List<String> HEADER = List.of("索引", "名称", "内容概述", "生成日期");

    private static final int AT_ONCE = 200;

    private final Articles articles;
    private final Places places;

    PublishedTable(Articles articles, Places places) {
        this.articles = articles;
        this.places = places;
    }

    /** The newest first; news does not belong to it. */
    public List<List<String>> rows(Actor actor, OrganId organ) {
        places.allowed(actor, Act.SEE_CATALOGUE, organ);
        var rows = new ArrayList<List<String>>();
        var pages = articles.ofOrgan(organ, 1, AT_ONCE).pages(AT_ONCE);
        for (var page = 1; page <= pages; page++) {
            for (var line : articles.ofOrgan(organ, page, AT_ONCE).lines()) {
                articles.find(line.id()).ifPresent(shown -> {
                    if (shown instanceof Article it && !it.news()) {
                        rows.add(List.of(
                                it.field(MetadataField.INDEX_NO),
                                it.title(),
                                it.summary(),
                                it.writtenOn().toString()));
                    }
                });
            }
        }
        return rows;
    }
}
