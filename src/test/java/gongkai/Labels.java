package gongkai;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The Chinese terms of the code: what the constants of its enums answer to {@code label()}. */
final class Labels {

    /** One constant and its term. */
    record Term(Class<?> type, Enum<?> constant, String label) {

        String module() {
            return type.getName().split("\\.")[1];
        }

        /** The enum without the packages before it, such as {@code Unit.Kind}. */
        String typeName() {
            return type.getName().replaceFirst(".*\\.", "").replace('$', '.');
        }
    }

    private Labels() {}

    static List<Term> all() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("gongkai").stream()
                        .filter(it -> it.isEnum() && it.tryGetMethod("label").isPresent())
                        .<Class<?>>map(it -> it.reflect())
                        .filter(it -> it.getEnclosingMethod() == null && !it.isAnonymousClass())
                        .sorted(Comparator.comparing(Class::getName))
                        .flatMap(Labels::terms)
                        .toList();
    }

    private static Stream<Term> terms(Class<?> type) {
        try {
            var label = type.getDeclaredMethod("label");
            label.setAccessible(true);
            return Stream.of(type.getEnumConstants()).map(it -> new Term(type, (Enum<?>) it, label(label, it)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " keeps its label to itself", e);
        }
    }

    private static String label(Method label, Object constant) {
        try {
            return (String) label.invoke(constant);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constant + " has no label", e);
        }
    }
}
