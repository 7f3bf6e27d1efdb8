package gongkai.catalogue.handling;

import static gongkai.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.WholeOffice;
import gongkai.access.NotFound;
import gongkai.catalogue.domain.CatalogueRefusal;
import gongkai.catalogue.domain.SiteSettings;
import gongkai.organisation.Cast;
import gongkai.published.Articles;
import gongkai.published.MetadataField;
import gongkai.published.MetadataLine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;

@WholeOffice
class SiteHandlingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    SiteHandling handling;

    @Autowired
    Articles articles;

    Cast cast;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
    }

    @Test
    void the_public_sees_the_block_in_the_order_and_words_that_were_chosen() {
        var head = new ArrayList<>(List.of(new MetadataLine(MetadataField.DOC_NO, "文号")));
        SiteSettings.NEEDED.stream()
                .sorted()
                .map(it -> new MetadataLine(it, it.label()))
                .forEach(head::add);

        handling.set(cast.zhou, new SiteSettings(head, "转载请注明来源", 0));

        var site = articles.site(cast.county.id()).orElseThrow();
        assertThat(site.head()).isEqualTo(head);
        assertThat(site.sourceStatement()).isEqualTo("转载请注明来源");
        assertThat(handling.of(cast.zhou, cast.county.id())).isEqualTo(new SiteSettings(head, "转载请注明来源", 1));
        assertThat(handling.of(cast.neighboursClerk, cast.neighbour.id())).isEqualTo(SiteSettings.USUAL);
        assertThatThrownBy(() -> handling.set(cast.zhou, new SiteSettings(head, "", 0)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource
    void what_must_stand_above_every_article_cannot_be_left_out_and_the_rest_can(MetadataField field) {
        var without = new SiteSettings(
                SiteSettings.USUAL.head().stream()
                        .filter(it -> it.field() != field)
                        .toList(),
                "",
                0);

        assertThat(without.mayBeKept().isAllowed()).isEqualTo(!SiteSettings.NEEDED.contains(field));
    }

    @Test
    void a_line_has_a_label_of_sensible_length() {
        for (var label : List.of("", " ", "十三个字十三个字十三个字十")) {
            var head = new ArrayList<>(SiteSettings.USUAL.head());
            head.add(new MetadataLine(MetadataField.LANGUAGE, label));
            refuses(CatalogueRefusal.HEAD_LABEL_WRONG, () -> handling.set(cast.zhou, new SiteSettings(head, "", 0)));
        }
    }

    @Test
    void the_neighbour_does_not_see_the_settings() {
        assertThatThrownBy(() -> handling.of(cast.neighboursClerk, cast.county.id()))
                .isInstanceOf(NotFound.class);
    }
}
