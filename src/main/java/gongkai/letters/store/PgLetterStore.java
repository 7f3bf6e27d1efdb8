package gongkai.letters.store;

import gongkai.access.OrganId;
import gongkai.digest.Sm3;
import gongkai.letters.DocumentNumber;
import gongkai.letters.Draft;
import gongkai.letters.IssuedLetter;
import gongkai.letters.LetterFacts;
import gongkai.letters.LetterId;
import gongkai.letters.LetterKind;
import gongkai.typesetting.Format;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how far each number has come, every signed letter, and its files. */
@Component
public class PgLetterStore {

    private final JdbcClient jdbc;

    PgLetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever asks next waits until this transaction has ended; if it fails, the number is free again. */
    public int next(OrganId organ, String code, int year) {
        return jdbc.sql("""
                        insert into letters.counter as held (organ_id, code, year, last)
                        values (:organ, :code, :year, 1)
                        on conflict (organ_id, code, year) do update set last = held.last + 1
                        returning last
                        """)
                .param("organ", organ.value())
                .param("code", code)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** The counter stands at least there. */
    public void given(OrganId organ, DocumentNumber number) {
        jdbc.sql("""
                        insert into letters.counter as held (organ_id, code, year, last)
                        values (:organ, :code, :year, :sequence)
                        on conflict (organ_id, code, year) do update set last = greatest(held.last, excluded.last)
                        """)
                .param("organ", organ.value())
                .param("code", number.code())
                .param("year", number.year())
                .param("sequence", number.sequence())
                .update();
    }

    public IssuedLetter keep(
            OrganId organ,
            String subject,
            int part,
            Draft draft,
            LetterFacts facts,
            DocumentNumber number,
            String digest,
            String signedBy,
            String answers) {
        return jdbc.sql("""
                        insert into letters.letter (organ_id, subject, part, kind, code, year, sequence, dated, title,
                                                    body, digest, signed_by, answers)
                        values (:organ, :subject, :part, :kind, :code, :year, :sequence, :dated, :title, :body,
                                :digest, :signedBy, :answers)
                        returning *
                        """)
                .param("organ", organ.value())
                .param("subject", subject)
                .param("part", part)
                .param("kind", draft.kind().name())
                .param("code", number.code())
                .param("year", number.year())
                .param("sequence", number.sequence())
                .param("dated", facts.on())
                .param("title", draft.title())
                .param("body", draft.text())
                .param("digest", digest)
                .param("signedBy", signedBy)
                .param("answers", answers)
                .query(PgLetterStore::letter)
                .single();
    }

    public void keep(LetterId letter, Format format, byte[] bytes) {
        jdbc.sql("""
                        insert into letters.print (letter_id, format, digest, bytes)
                        values (:letter, :format, :digest, :bytes)
                        """)
                .param("letter", letter.value())
                .param("format", format.name())
                .param("digest", Sm3.hex(bytes))
                .param("bytes", bytes)
                .update();
    }

    public Optional<IssuedLetter> find(OrganId organ, LetterId id) {
        return jdbc.sql("select * from letters.letter where organ_id = :organ and id = :id")
                .param("organ", organ.value())
                .param("id", id.value())
                .query(PgLetterStore::letter)
                .optional();
    }

    public List<IssuedLetter> of(OrganId organ, String subject) {
        return jdbc.sql("select * from letters.letter where organ_id = :organ and subject = :subject order by id")
                .param("organ", organ.value())
                .param("subject", subject)
                .query(PgLetterStore::letter)
                .list();
    }

    public List<IssuedLetter> register(OrganId organ, String code, int year) {
        return jdbc.sql("""
                        select * from letters.letter
                         where organ_id = :organ and code = :code and year = :year
                         order by sequence
                        """)
                .param("organ", organ.value())
                .param("code", code)
                .param("year", year)
                .query(PgLetterStore::letter)
                .list();
    }

    public void annul(LetterId id, String reason, String by, LocalDate on) {
        jdbc.sql("""
                        update letters.letter set void_reason = :reason, void_by = :by, void_on = :on
                         where id = :id and void_reason is null
                        """)
                .param("id", id.value())
                .param("reason", reason)
                .param("by", by)
                .param("on", on)
                .update();
    }

    public Optional<byte[]> file(LetterId id, Format format) {
        return jdbc.sql("select bytes from letters.print where letter_id = :id and format = :format")
                .param("id", id.value())
                .param("format", format.name())
                .query((row, _) -> row.getBytes("bytes"))
                .optional();
    }

    public boolean isUntouched(LetterId id) {
        var files = jdbc.sql("select digest, bytes from letters.print where letter_id = :id")
                .param("id", id.value())
                .query((row, _) -> Sm3.hex(row.getBytes("bytes")).equals(row.getString("digest")))
                .list();
        return files.size() == Format.values().length && files.stream().allMatch(it -> it);
    }

    private static IssuedLetter letter(ResultSet row, int number) throws SQLException {
        var reason = Optional.ofNullable(row.getString("void_reason"));
        var by = row.getString("void_by");
        var on = row.getObject("void_on", LocalDate.class);
        return new IssuedLetter(
                new LetterId(row.getLong("id")),
                new OrganId(row.getLong("organ_id")),
                row.getString("subject"),
                row.getInt("part"),
                LetterKind.valueOf(row.getString("kind")),
                new DocumentNumber(row.getString("code"), row.getInt("year"), row.getInt("sequence")),
                row.getObject("dated", LocalDate.class),
                row.getString("title"),
                row.getString("body"),
                row.getString("digest"),
                row.getString("signed_by"),
                reason.map(it -> new IssuedLetter.Void(it, by, on)));
    }
}
