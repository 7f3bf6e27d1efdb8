package gongkai.applications.web;

import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.Queue;
import gongkai.calendars.DueView;
import gongkai.web.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cases that wait, by what they wait for.
 *
 * @param counts of every queue that is not empty
 * @param chosen which queue is shown
 */
public record QueuePage(
        String organ,
        List<Option> organs,
        Map<Queue, Integer> counts,
        Queue chosen,
        List<Row> rows,
        boolean mayRegister) {

    /**
     * One case with its clocks.
     *
     * @param others clocks of others that run now, in words
     */
    public record Row(CaseFile file, String unit, Optional<DueView> due, List<String> others, String standing) {}
}
