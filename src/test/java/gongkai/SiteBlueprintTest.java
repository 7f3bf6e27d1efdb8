package gongkai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiteBlueprintTest {

    private static final List<String> DECIDED_AT_THE_START = List.of(
            "org.springframework.context.annotation.Profile",
            "org.springframework.boot.autoconfigure.condition.ConditionalOnProperty",
            "org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty",
            "org.springframework.boot.autoconfigure.condition.ConditionalOnExpression");

    private final JavaClasses house =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("gongkai");

    /** Which beans there are is decided by the build, where no demo and no organ's own system is started. */
    @Test
    void no_bean_comes_or_goes_with_a_setting() {
        for (var annotation : DECIDED_AT_THE_START) {
            noClasses().should().beAnnotatedWith(annotation).check(house);
            noMethods().should().beAnnotatedWith(annotation).check(house);
        }

        assertThat(house).hasSizeGreaterThan(200);
    }

    @Test
    void what_packaging_generated_is_not_taken_for_our_code() {
        assertThat(house).noneMatch(it -> it.getName().contains("__BeanDefinitions"));
    }
}
