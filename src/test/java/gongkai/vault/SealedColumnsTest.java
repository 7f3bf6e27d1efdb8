package gongkai.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import gongkai.database.TestPostgres;
import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No sealed column is left out of a rotation. */
class SealedColumnsTest {

    private static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("gongkai");

    @Test
    void every_sealed_column_of_the_code_is_named_by_its_module() {
        assertThat(constants()).hasSizeGreaterThan(2).isSubsetOf(SealedColumns.all());
    }

    @Test
    void every_sealed_column_is_there_once_and_has_its_key() {
        var store = PgSealedStore.on(TestPostgres.source(TestPostgres.freshDatabase()));

        assertThat(SealedColumns.all()).doesNotHaveDuplicates().allMatch(store::isThere);
    }

    private static List<SealedColumn> constants() {
        return CODE.stream()
                .flatMap(it -> it.getFields().stream())
                .filter(it -> it.getModifiers().contains(JavaModifier.STATIC)
                        && it.getRawType().isEquivalentTo(SealedColumn.class))
                .map(it -> value(it.reflect()))
                .toList();
    }

    private static SealedColumn value(Field field) {
        try {
            field.setAccessible(true);
            return (SealedColumn) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
