package gongkai.published;

import gongkai.database.PortalDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how often articles were read. */
@Component
class PgReadingStore {

    private final JdbcClient jdbc;

    PgReadingStore(PortalDatabase database) {
        this.jdbc = database.jdbc();
    }

    long of(ArticleId article) {
        return jdbc.sql("select times from published.reading where article_id = :id")
                .param("id", article.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void add(ArticleId article, long times) {
        jdbc.sql("""
                        insert into published.reading (article_id, times)
                        select :id, :times
                         where exists (select from published.article where id = :id)
                        on conflict (article_id) do update set times = reading.times + excluded.times
                        """).param("id", article.value()).param("times", times).update();
    }
}
