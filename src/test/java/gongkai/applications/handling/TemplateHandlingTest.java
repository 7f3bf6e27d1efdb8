package gongkai.applications.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.WholeOffice;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.Role;
import gongkai.letters.LetterKind;
import gongkai.letters.StandardTemplates;
import gongkai.letters.Template;
import gongkai.organisation.Cast;
import gongkai.organisation.domain.Posting.Engagement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organ words its letters, and cannot word the law out of them. */
@WholeOffice
class TemplateHandlingTest {

    private static final Template STANDARD = StandardTemplates.of(LetterKind.PROVIDED);

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TemplateHandling templates;

    Actor head;
    Actor clerk;

    @BeforeEach
    void open() {
        jdbc.sql("truncate letters.template, applications.letter_issuer").update();
        var cast = Cast.enters(program);
        head = cast.works(cast.county, cast.office, "韩主任", Engagement.NONE, Role.OFFICE_HEAD);
        clerk = cast.works(cast.county, cast.office, "周敏", Engagement.NONE, Role.OFFICE_CLERK);
    }

    @Test
    void a_change_is_a_new_version_and_the_standard_wording_can_come_back() {
        var changed = new Template(STANDARD.kind(), "答复书", STANDARD.text());
        assertThat(templates.change(head, changed)).isEmpty();
        assertThat(templates.current(clerk, STANDARD.kind()).title()).isEqualTo("答复书");

        assertThat(templates.restore(head, STANDARD.kind())).isEmpty();
        assertThat(templates.current(clerk, STANDARD.kind())).isEqualTo(STANDARD);
        assertThat(templates.versions(clerk, STANDARD.kind())).hasSize(2);
    }

    @Test
    void nonsense_is_refused_with_its_reasons_and_the_old_version_keeps_printing() {
        var nonsense = new Template(STANDARD.kind(), "答复书", "你好{不知道}");

        assertThat(templates.change(head, nonsense)).isNotEmpty();
        assertThat(templates.preview(head, nonsense)).isEmpty();
        assertThat(templates.current(head, STANDARD.kind())).isEqualTo(STANDARD);
    }

    @Test
    void every_standard_wording_can_be_looked_at() {
        for (var kind : LetterKind.values()) {
            assertThat(templates.preview(head, StandardTemplates.of(kind))).isNotEmpty();
        }
    }

    @Test
    void a_clerk_does_not_change_the_wording() {
        assertThatThrownBy(() -> templates.change(clerk, STANDARD)).isInstanceOf(NotFound.class);
    }
}
