package gongkai.catalogue.domain;

import static gongkai.access.Verdict.when;

import gongkai.access.Verdict;
import gongkai.catalogue.Column;
import gongkai.catalogue.ColumnId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All columns of one organ, and what may be done to them on a day. */
public record ColumnTree(List<Column> columns, LocalDate today) {

    private static final int DEEPEST = 4;

    public ColumnTree {
        columns = List.copyOf(columns);
    }

    public Optional<Column> find(@Nullable ColumnId id) {
        return columns.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    public boolean isEmpty() {
        return columns.isEmpty();
    }

    /** Whether the four prescribed columns stand already. */
    public Verdict maySetUp() {
        return when(columns.stream().noneMatch(it -> it.fixed() != null), CatalogueRefusal.TREE_IS_THERE);
    }

    /** News never stand below one of the four prescribed columns, and nothing stands below what is closed. */
    public Verdict mayAdd(@Nullable ColumnId parent, String name, boolean news) {
        var above = find(parent);
        return when(parent == null || above.isPresent(), CatalogueRefusal.PARENT_NOT_HERE)
                .and(when(above.filter(it -> !it.isOpenOn(today)).isEmpty(), CatalogueRefusal.PARENT_IS_CLOSED))
                .and(when(parent == null || depth(parent) < DEEPEST, CatalogueRefusal.TOO_DEEP))
                .and(when(!news || !isInPlatform(parent), CatalogueRefusal.NEWS_IN_PLATFORM))
                .and(nameIsFree(null, parent, name));
    }

    /** The four prescribed names stay as they are. */
    public Verdict mayRename(Column it, String name) {
        return when(it.fixed() == null || it.fixed().label().equals(name), CatalogueRefusal.NAME_IS_FIXED)
                .and(nameIsFree(it.id(), it.parent(), name));
    }

    public Verdict mayClose(Column it, LocalDate from) {
        return when(it.fixed() == null, CatalogueRefusal.FIXED_STAYS)
                .and(when(it.isOpenOn(today), CatalogueRefusal.CLOSED_ALREADY))
                .and(when(!from.isBefore(today), CatalogueRefusal.CLOSES_IN_THE_PAST))
                .and(when(
                        columns.stream().noneMatch(below -> it.id().equals(below.parent()) && below.isOpenOn(from)),
                        CatalogueRefusal.HAS_OPEN_BELOW));
    }

    /** Whether that place is one of the four prescribed columns or lies below one. */
    public boolean isInPlatform(@Nullable ColumnId id) {
        return find(id).map(it -> it.fixed() != null || isInPlatform(it.parent()))
                .orElse(false);
    }

    /** 1 at the top. */
    public int depth(ColumnId id) {
        return find(id).map(it -> it.parent() == null ? 1 : 1 + depth(it.parent()))
                .orElse(0);
    }

    /** The place behind the last sibling. */
    public int nextPosition(@Nullable ColumnId parent) {
        return 1
                + columns.stream()
                        .filter(it -> parent == null ? it.parent() == null : parent.equals(it.parent()))
                        .mapToInt(Column::position)
                        .max()
                        .orElse(0);
    }

    private Verdict nameIsFree(@Nullable ColumnId except, @Nullable ColumnId parent, String name) {
        return when(
                columns.stream()
                        .noneMatch(it -> !it.id().equals(except)
                                && it.isOpenOn(today)
                                && (parent == null ? it.parent() == null : parent.equals(it.parent()))
                                && it.name().equals(name)),
                CatalogueRefusal.NAME_TAKEN);
    }
}
