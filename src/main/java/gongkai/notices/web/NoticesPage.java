package gongkai.notices.web;

import gongkai.notices.store.PgNoticeStore.State;
import gongkai.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notices of an organ.
 *
 * @param state the only one shown, or null for all
 * @param closed ways that the operator has not set up; what goes on them waits
 */
public record NoticesPage(
        List<NoticeRow> rows,
        long count,
        int number,
        int pages,
        @Nullable State state,
        List<Option> states,
        List<String> closed) {

    public String base() {
        return "/desk/notices?state=" + (state == null ? "" : state.name());
    }

    public boolean shows(Option option) {
        return state != null && state.name().equals(option.value());
    }
}
