package gongkai.openanswers;

import java.util.List;

/** What was proposed for publication, and what was given several times. */
public record OpenAnswersPage(List<Row> answers, List<Row> repeated) {

    /** One line, where it leads, and how it stands. */
    public record Row(String subject, String href, String note) {}
}
