package gongkai.catalogue;

import gongkai.access.OrganId;
import gongkai.catalogue.store.PgColumnStore;
import gongkai.clock.OfficeClock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What other modules may know of columns. */
@Component
public class Columns {

    private static final String BETWEEN = " › ";

    private final PgColumnStore store;
    private final OfficeClock clock;

    Columns(PgColumnStore store, OfficeClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Every column there ever was, in the order of the tree: each directly before those below it. */
    public List<Column> of(OrganId organ) {
        return store.of(organ);
    }

    /** Those in use today, in the order of the tree. */
    public List<Column> open(OrganId organ) {
        return of(organ).stream().filter(it -> it.isOpenOn(clock.today())).toList();
    }

    /** Those an item may be filed under today: open, and none of the open ones lies below. */
    public List<Column> leaves(OrganId organ) {
        var open = open(organ);
        return open.stream()
                .filter(it -> open.stream().noneMatch(below -> it.id().equals(below.parent())))
                .toList();
    }

    public Optional<Column> find(ColumnId id) {
        return store.find(id).map(PgColumnStore.Loaded::column);
    }

    /** The names from the top down, such as 法定主动公开内容 › 规划计划与统计 › 统计信息; empty for an unknown column. */
    public String path(ColumnId id) {
        return String.join(BETWEEN, store.path(id));
    }
}
