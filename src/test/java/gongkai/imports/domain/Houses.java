package gongkai.imports.domain;

import static gongkai.statute.Day.wednesday;

import gongkai.catalogue.Term;
import gongkai.catalogue.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A bureau that imports. */
final class Houses {

    static final House XISHAN = new House(
            "溪山县医疗保障局",
            "溪山县医保局",
            Set.of("溪医保发", "溪医保规"),
            List.of(
                    term(Vocabulary.SUBJECT, "02", "综合政务"),
                    term(Vocabulary.SUBJECT, "0201", "政务公开"),
                    term(Vocabulary.SUBJECT, "22", "其他"),
                    term(Vocabulary.GENRE, "05", "通知"),
                    term(Vocabulary.GENRE, "51", "部门制度文件"),
                    term(Vocabulary.GENRE, "56", "年报"),
                    term(Vocabulary.TOPIC, "A", "基金收支")),
            wednesday("2026-09-16"));

    static final Places PLACES =
            new Places(Map.of("其他政策文件", 11L, "政策解读", 12L), Map.of(11L, 3L), Map.of("办公室", 3L, "待遇保障科", 4L));

    private Houses() {}

    private static Term term(Vocabulary vocabulary, String code, String label) {
        return new Term(vocabulary, code, label, null, wednesday("2008-10-01"), null, "");
    }
}
