package gongkai.vault;

import java.util.List;
import java.util.ServiceLoader;

/**
 * What a module keeps sealed. Each module that does names its implementation in {@code META-INF/services}, so that a
 * rotation of keys finds every value without the program running.
 */
public interface SealedColumns {

    List<SealedColumn> columns();

    /** Of all modules. */
    static List<SealedColumn> all() {
        return ServiceLoader.load(SealedColumns.class).stream()
                .flatMap(it -> it.get().columns().stream())
                .toList();
    }
}
