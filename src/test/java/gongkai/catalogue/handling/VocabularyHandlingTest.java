package gongkai.catalogue.handling;

import static gongkai.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.WholeOffice;
import gongkai.catalogue.DocumentKind;
import gongkai.catalogue.Term;
import gongkai.catalogue.Vocabularies;
import gongkai.catalogue.Vocabulary;
import gongkai.catalogue.domain.CatalogueRefusal;
import gongkai.organisation.Cast;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeOffice
class VocabularyHandlingTest {

    private static final String OWN = "试验";

    @Autowired
    ApplicationContext program;

    @Autowired
    VocabularyHandling handling;

    @Autowired
    Vocabularies vocabularies;

    @Autowired
    JdbcClient jdbc;

    Cast cast;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
        jdbc.sql("delete from catalogue.term where source = :own")
                .param("own", OWN)
                .update();
    }

    @Test
    void the_national_lists_are_there_from_the_start() {
        var subjects = vocabularies.current(Vocabulary.SUBJECT, Cast.TODAY);

        assertThat(subjects.stream().filter(it -> it.parent() == null)).hasSize(22);
        assertThat(subjects.stream().filter(it -> it.source().equals("医疗保障细目")))
                .hasSizeGreaterThan(5)
                .allSatisfy(it -> assertThat(it.parent()).isEqualTo("15"));
        assertThat(vocabularies.current(Vocabulary.TOPIC, Cast.TODAY)).hasSize(6);
        assertThat(vocabularies.current(Vocabulary.GENRE, Cast.TODAY))
                .extracting(Term::label)
                .contains("政府令", "部门制度文件", "其他");
        assertThat(vocabularies.current(Vocabulary.SERVICE_TARGET, Cast.TODAY)).isNotEmpty();
        assertThat(DocumentKind.values()).hasSize(15);
    }

    @Test
    void what_says_nothing_is_marked() {
        assertThat(vocabularies.find(Vocabulary.SUBJECT, "22").orElseThrow().isOther())
                .isTrue();
        assertThat(vocabularies.find(Vocabulary.SUBJECT, "02").orElseThrow().isOther())
                .isFalse();
    }

    @Test
    void a_retired_term_is_offered_until_the_day_before_and_readable_ever_after() {
        handling.add(cast.system, term("T1", "旧词", null));
        handling.retire(cast.system, Vocabulary.GENRE, "T1", Cast.TODAY);

        assertThat(vocabularies.current(Vocabulary.GENRE, Cast.TODAY.minusDays(1)))
                .extracting(Term::code)
                .contains("T1");
        assertThat(vocabularies.current(Vocabulary.GENRE, Cast.TODAY))
                .extracting(Term::code)
                .doesNotContain("T1");
        assertThat(vocabularies.label(Vocabulary.GENRE, "T1")).isEqualTo("旧词");
        assertThat(vocabularies.label(Vocabulary.GENRE, "无此码")).isEqualTo("无此码");
        refuses(CatalogueRefusal.CODE_TAKEN, () -> handling.add(cast.system, term("T1", "新词", null)));
        refuses(
                CatalogueRefusal.TERM_NOT_THERE,
                () -> handling.retire(cast.system, Vocabulary.GENRE, "T1", Cast.TODAY));
        handling.add(cast.system, term("T2", "旧词", null));
    }

    @Test
    void a_term_begins_on_its_day() {
        handling.add(cast.system, new Term(Vocabulary.GENRE, "T3", "明日词", null, Cast.TODAY.plusDays(1), null, OWN));

        assertThat(vocabularies.current(Vocabulary.GENRE, Cast.TODAY))
                .extracting(Term::code)
                .doesNotContain("T3");
        assertThat(vocabularies.current(Vocabulary.GENRE, Cast.TODAY.plusDays(1)))
                .extracting(Term::code)
                .contains("T3");
    }

    @Test
    void a_term_stands_below_a_valid_one_of_the_first_level() {
        handling.add(cast.system, term("T4", "上", null));
        handling.add(cast.system, term("T5", "下", "T4"));

        refuses(CatalogueRefusal.TERM_NOT_THERE, () -> handling.add(cast.system, term("T6", "再下", "T5")));
        refuses(CatalogueRefusal.TERM_NOT_THERE, () -> handling.add(cast.system, term("T6", "下", "无")));
        refuses(CatalogueRefusal.LABEL_TAKEN, () -> handling.add(cast.system, term("T6", "下", "T4")));
        refuses(CatalogueRefusal.CODE_ODD, () -> handling.add(cast.system, term("T 6", "旁", "T4")));
        refuses(
                CatalogueRefusal.TERM_HAS_BELOW,
                () -> handling.retire(cast.system, Vocabulary.GENRE, "T4", Cast.TODAY));
        assertThat(vocabularies.current(Vocabulary.GENRE, Cast.TODAY))
                .extracting(Term::code)
                .containsSubsequence("T4", "T5");
    }

    @Test
    void only_the_administrator_at_the_top_changes_what_everybody_uses() {
        refuses(CatalogueRefusal.TOP_ONLY, () -> handling.add(cast.countySystem, term("T7", "县词", null)));
        refuses(
                CatalogueRefusal.TOP_ONLY,
                () -> handling.retire(cast.countySystem, Vocabulary.GENRE, "01", Cast.TODAY));
    }

    private static Term term(String code, String label, @Nullable String parent) {
        return new Term(Vocabulary.GENRE, code, label, parent, LocalDate.of(2020, 1, 1), null, OWN);
    }
}
