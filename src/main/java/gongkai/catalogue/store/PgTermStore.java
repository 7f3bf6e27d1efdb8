package gongkai.catalogue.store;

import gongkai.catalogue.Term;
import gongkai.catalogue.Vocabulary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the terms of the vocabularies, which all organs share. */
@Component
public class PgTermStore {

    private final JdbcClient jdbc;

    PgTermStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Retired ones too, each directly before those below it. */
    public List<Term> all(Vocabulary vocabulary) {
        return jdbc.sql("""
                        select *
                          from catalogue.term
                         where vocabulary = :vocabulary
                         order by coalesce(parent, code), parent is not null, code
                        """)
                .param("vocabulary", vocabulary.name())
                .query((row, _) -> term(row))
                .list();
    }

    public Optional<Term> find(Vocabulary vocabulary, String code) {
        return jdbc.sql("select * from catalogue.term where vocabulary = :vocabulary and code = :code")
                .param("vocabulary", vocabulary.name())
                .param("code", code)
                .query((row, _) -> term(row))
                .optional();
    }

    public void add(Term it) {
        jdbc.sql("""
                        insert into catalogue.term (vocabulary, code, label, parent, valid_from, valid_to, source)
                        values (:vocabulary, :code, :label, :parent, :validFrom, :validTo, :source)
                        """)
                .param("vocabulary", it.vocabulary().name())
                .param("code", it.code())
                .param("label", it.label())
                .param("parent", it.parent())
                .param("validFrom", it.validFrom())
                .param("validTo", it.validTo())
                .param("source", it.source())
                .update();
    }

    /** Only one that is still valid without end. */
    public void retire(Term it, LocalDate validTo) {
        var updated = jdbc.sql("""
                        update catalogue.term
                           set valid_to = :validTo
                         where vocabulary = :vocabulary and code = :code and valid_to is null
                        """)
                .param("vocabulary", it.vocabulary().name())
                .param("code", it.code())
                .param("validTo", validTo)
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("term " + it.code() + " is retired already");
        }
    }

    private static Term term(ResultSet row) throws SQLException {
        return new Term(
                Vocabulary.valueOf(row.getString("vocabulary")),
                row.getString("code"),
                row.getString("label"),
                row.getString("parent"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"));
    }
}
