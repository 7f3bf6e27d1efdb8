package gongkai.catalogue.handling;

import static gongkai.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.WholeOffice;
import gongkai.access.NotFound;
import gongkai.catalogue.IndexNumbers;
import gongkai.catalogue.IndexPattern;
import gongkai.catalogue.IndexValues;
import gongkai.catalogue.domain.CatalogueRefusal;
import gongkai.catalogue.domain.IndexSettings;
import gongkai.organisation.Cast;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;

@WholeOffice
class IndexHandlingTest {

    private static final String CREDIT_CODE = "11610302MB1H03559Y";

    @Autowired
    ApplicationContext program;

    @Autowired
    IndexHandling handling;

    @Autowired
    IndexNumbers numbers;

    Cast cast;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
    }

    @Test
    void an_organ_is_ready_once_everything_its_pattern_asks_for_is_set() {
        assertThat(numbers.ready(cast.county.id()).isAllowed()).isFalse();
        refuses(
                CatalogueRefusal.VALUES_MISSING,
                () -> handling.set(cast.zhou, settings(IndexPattern.NATIONAL, values("", "", ""), 0)));

        handling.set(cast.zhou, settings(IndexPattern.NATIONAL, values("", CREDIT_CODE, ""), 0));

        assertThat(numbers.ready(cast.county.id()).isAllowed()).isTrue();
        assertThat(numbers.ready(cast.neighbour.id()).isAllowed()).isFalse();
        assertThat(numbers.documentCodes(cast.county.id())).containsExactly("澄医保发");
    }

    @Test
    void what_is_mistyped_is_refused_at_its_field() {
        refuses(CatalogueRefusal.PATTERN_FAULTY, () -> set("{uscc}", values("", CREDIT_CODE, "")));
        refuses(CatalogueRefusal.CREDIT_CODE_WRONG, () -> set(IndexPattern.NATIONAL, values("", "1", "")));
        refuses(
                CatalogueRefusal.ORGANISATION_CODE_WRONG,
                () -> set(IndexPattern.NATIONAL, values("123456789", CREDIT_CODE, "")));
        refuses(CatalogueRefusal.REGION_WRONG, () -> set(IndexPattern.NATIONAL, values("", CREDIT_CODE, "6103")));
        refuses(
                CatalogueRefusal.DOCUMENT_CODES_WRONG,
                () -> handling.set(
                        cast.zhou,
                        new IndexSettings(
                                IndexPattern.NATIONAL, values("", CREDIT_CODE, ""), List.of("澄医保发〔2026〕"), 0)));
    }

    @Test
    void two_organs_never_have_one_code() {
        set(IndexPattern.NATIONAL, values("MB1H03559", CREDIT_CODE, ""));

        refuses(
                CatalogueRefusal.CREDIT_CODE_TAKEN,
                () -> handling.set(
                        cast.neighboursClerk, settings(IndexPattern.NATIONAL, values("", CREDIT_CODE, ""), 0)));
        refuses(
                CatalogueRefusal.ORGANISATION_CODE_TAKEN,
                () -> handling.set(
                        cast.neighboursClerk, settings("{org9}/{yyyy}-{seq:5}", values("MB1H03559", "", ""), 0)));
    }

    @Test
    void a_write_over_somebody_elses_is_refused() {
        set(IndexPattern.NATIONAL, values("", CREDIT_CODE, ""));

        assertThatThrownBy(() -> set(IndexPattern.NATIONAL, values("", CREDIT_CODE, "610302")))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(handling.of(cast.zhou, cast.county.id()).version()).isEqualTo(1);
    }

    @Test
    void the_neighbour_does_not_see_the_settings() {
        assertThatThrownBy(() -> handling.of(cast.neighboursClerk, cast.county.id()))
                .isInstanceOf(NotFound.class);
    }

    private void set(String pattern, IndexValues values) {
        handling.set(cast.zhou, settings(pattern, values, 0));
    }

    private static IndexSettings settings(String pattern, IndexValues values, int version) {
        return new IndexSettings(pattern, values, List.of("澄医保发"), version);
    }

    private static IndexValues values(String organisationCode, String creditCode, String region) {
        return new IndexValues(organisationCode, creditCode, region, "", "");
    }
}
