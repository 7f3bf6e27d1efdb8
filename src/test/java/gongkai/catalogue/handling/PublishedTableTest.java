package gongkai.catalogue.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.WholeOffice;
import gongkai.access.NotFound;
import gongkai.organisation.Cast;
import gongkai.published.Article;
import gongkai.published.ArticleId;
import gongkai.published.Lifetime;
import gongkai.published.MetadataField;
import gongkai.published.Publishing;
import gongkai.published.PublishingTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@WholeOffice
class PublishedTableTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    PublishedTable table;

    @Autowired
    Publishing publishing;

    @Autowired
    TransactionTemplate together;

    @Autowired
    JdbcClient jdbc;

    Cast cast;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
        PublishingTest.clear(jdbc);
    }

    @AfterEach
    void clear() {
        PublishingTest.clear(jdbc);
    }

    @Test
    void what_is_published_is_listed_with_the_four_columns_of_the_law_and_without_news() {
        publish(1, "住院待遇", false);
        publish(2, "领导调研", true);
        publish(3, "门诊待遇", false);

        assertThat(PublishedTable.HEADER).containsExactly("索引", "名称", "内容概述", "生成日期");
        assertThat(table.rows(cast.zhou, cast.county.id()))
                .containsExactlyInAnyOrder(
                        List.of("2026-00001", "住院待遇", "概述1", "2026-03-01"),
                        List.of("2026-00003", "门诊待遇", "概述3", "2026-03-01"));
        assertThat(table.rows(cast.neighboursClerk, cast.neighbour.id())).isEmpty();
        assertThatThrownBy(() -> table.rows(cast.neighboursClerk, cast.county.id()))
                .isInstanceOf(NotFound.class);
    }

    private void publish(long number, String title, boolean news) {
        together.executeWithoutResult(_ -> publishing.put(
                new Article(
                        new ArticleId(number),
                        cast.county.id(),
                        cast.county.name(),
                        1,
                        "OTHER",
                        "其他",
                        false,
                        news,
                        title,
                        "概述" + number,
                        "正文",
                        Map.of(MetadataField.INDEX_NO, "2026-0000" + number),
                        List.of(),
                        Lifetime.UNLIMITED,
                        LocalDate.of(2026, 3, 1),
                        Instant.parse("2026-03-02T01:00:00Z"),
                        null,
                        1,
                        "",
                        false,
                        List.of(),
                        List.of()),
                Map.of()));
    }
}
