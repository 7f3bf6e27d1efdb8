package gongkai.applications.handling;

import gongkai.access.Actor;
import gongkai.applications.domain.IssuerSetting;
import gongkai.letters.Check;
import gongkai.letters.Venue;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;

/** Signs as a leader does who has read the letter. */
public final class Signing {

    public static final IssuerSetting ISSUER = new IssuerSetting(
            "澄江县医疗保障局",
            "",
            "在本局办公室缴纳",
            new Venue(
                    Venue.Standing.LOCAL,
                    List.of(Venue.Named.since("澄江县人民政府", LocalDate.of(2019, 1, 1))),
                    List.of(),
                    "https://fuyi.example.org/"));

    private Signing() {}

    static String sign(CaseLetters letters, ReplyHandling replies, Actor leader, long id) {
        var preview = letters.preview(leader, id).orElseThrow();
        var answers = new EnumMap<Check, String>(Check.class);
        preview.warnings().forEach(it -> answers.put(it.check(), "已经核对"));
        return replies.sign(leader, id, "同意", preview.digest(), answers);
    }
}
