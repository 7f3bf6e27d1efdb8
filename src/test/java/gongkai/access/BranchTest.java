package gongkai.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BranchTest {

    @ParameterizedTest
    @CsvSource({
        "1.,   1.,     true",
        "1.,   1.4.,   true",
        "1.,   1.4.9., true",
        "1.4., 1.4.,   true",
        "1.4., 1.4.9., true",
        "1.4., 1.,     false",
        "1.4., 1.5.,   false",
        "1.4., 1.40.,  false",
        "1.4., 1.40.2., false",
        "1.40., 1.4.,  false",
        "4.,   1.4.,   false",
        "1.,   11.,    false",
    })
    void a_branch_contains_itself_and_what_is_below_it_and_nothing_else(String branch, String other, boolean contains) {
        assertThat(new Branch(branch).contains(new Branch(other))).isEqualTo(contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0.", "01.", "1..2.", ".1.", "1.2", "a.", "1.%.", "1. ", "-1.", "1.2.\n"})
    void what_is_not_a_path_is_not_a_branch(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Branch(path));
    }

    @Test
    void a_child_stands_below_its_parent_and_names_its_own_organ() {
        var root = Branch.root(new OrganId(1));

        var child = root.child(new OrganId(40));

        assertThat(child).isEqualTo(new Branch("1.40."));
        assertThat(child.organ()).isEqualTo(new OrganId(40));
        assertThat(root.isRoot()).isTrue();
        assertThat(child.isRoot()).isFalse();
    }

    @Test
    void a_scope_covers_one_organ_or_a_whole_branch() {
        var city = new Branch("1.4.");

        assertThat(new Scope(city, false).covers(city)).isTrue();
        assertThat(new Scope(city, false).covers(new Branch("1.4.9."))).isFalse();
        assertThat(new Scope(city, true).covers(new Branch("1.4.9."))).isTrue();
        assertThat(new Scope(city, true).covers(new Branch("1.40."))).isFalse();
        assertThat(new Scope(city, true).pattern()).isEqualTo("1.4.%");
        assertThat(new Scope(city, false).pattern()).isEqualTo("1.4.");
    }
}
