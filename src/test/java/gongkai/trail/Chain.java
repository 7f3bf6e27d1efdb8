package gongkai.trail;

import static gongkai.statute.Day.monday;

import gongkai.TestClock;
import gongkai.access.Branch;
import gongkai.access.PersonId;
import gongkai.database.TestPostgres;
import gongkai.trail.TrailVerification.Result;
import gongkai.trail.TrailVerification.Witness;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A trail on a database of its own, so that it can be damaged. */
final class Chain {

    static final Branch COUNTY = new Branch("1.4.9.");
    static final Doer ZHOU = new Doer(new PersonId(7), "周敏");

    final DataSource source = TestPostgres.source(TestPostgres.freshDatabase());
    final JdbcClient jdbc = JdbcClient.create(source);
    final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    final TestClock clock = new TestClock();
    final PgTrailStore store = new PgTrailStore(jdbc);
    final Trail trail = new Trail(store, clock);

    Chain() {
        clock.isOn(monday("2026-03-02"));
    }

    static Chain of(int entries) {
        var chain = new Chain();
        chain.grows(entries, "设立科室");
        return chain;
    }

    void grows(int entries, String what) {
        IntStream.rangeClosed(1, entries).forEach(it -> does(what + " " + it));
    }

    void does(String what) {
        does(Deed.wrote(what, "unit", 12, COUNTY, "旧", "新"));
    }

    void does(Deed deed) {
        transaction.executeWithoutResult(_ -> trail.record(ZHOU, deed));
    }

    Result verify(Witness... witnesses) {
        return new TrailVerification(jdbc).verify(List.of(witnesses));
    }

    /** The present head, as it would stand in the file outside. */
    Witness witness() {
        var head = store.head();
        return new Witness(head.number(), HexFormat.of().formatHex(head.hash()));
    }

    /** What somebody with the owner's password could do. */
    void damage(String statement) {
        jdbc.sql("alter table trail.entry disable trigger user").update();
        jdbc.sql(statement).update();
        jdbc.sql("alter table trail.entry enable trigger user").update();
    }
}
