package gongkai.accounts.store;

import gongkai.access.PersonId;
import gongkai.accounts.domain.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps accounts, former passwords and attempts to sign in. */
@Component
public class PgAccountStore {

    private final JdbcClient jdbc;

    PgAccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Account> find(PersonId person) {
        return jdbc.sql("select * from accounts.account where person_id = :person")
                .param("person", person.value())
                .query((row, _) -> account(row))
                .optional();
    }

    public Optional<Account> named(String loginName) {
        return jdbc.sql("select * from accounts.account where login_name = :loginName")
                .param("loginName", loginName)
                .query((row, _) -> account(row))
                .optional();
    }

    public void open(Account it) {
        jdbc.sql("""
                        insert into accounts.account (person_id, login_name, password_hash, password_set_at, must_change)
                        values (:person, :loginName, :hash, :setAt, :mustChange)
                        """)
                .param("person", it.person().value())
                .param("loginName", it.loginName())
                .param("hash", it.passwordHash())
                .param("setAt", column(it.passwordSetAt()))
                .param("mustChange", it.mustChange())
                .update();
        remember(it.person(), it.passwordSetAt(), it.passwordHash());
    }

    public void setPassword(PersonId person, String hash, Instant at, boolean mustChange) {
        jdbc.sql("""
                        update accounts.account
                           set password_hash = :hash, password_set_at = :at, must_change = :mustChange
                         where person_id = :person
                        """)
                .param("person", person.value())
                .param("hash", hash)
                .param("at", column(at))
                .param("mustChange", mustChange)
                .update();
        remember(person, at, hash);
    }

    private void remember(PersonId person, Instant at, String hash) {
        jdbc.sql("""
                        insert into accounts.former_password (person_id, set_at, password_hash)
                        values (:person, :at, :hash)
                        """)
                .param("person", person.value())
                .param("at", column(at))
                .param("hash", hash)
                .update();
    }

    /** The present one is the first. */
    public List<String> formerPasswords(PersonId person, int most) {
        return jdbc.sql("""
                        select password_hash
                          from accounts.former_password
                         where person_id = :person
                         order by set_at desc
                         limit :most
                        """)
                .param("person", person.value())
                .param("most", most)
                .query((row, _) -> row.getString("password_hash"))
                .list();
    }

    public void setSecret(PersonId person, byte @Nullable [] sealed) {
        jdbc.sql("""
                        update accounts.account
                           set secret = :secret, last_step = 0
                         where person_id = :person
                        """)
                .param("person", person.value())
                .param("secret", sealed, Types.BINARY)
                .update();
    }

    /** Whether the step was still unused: of two that come at once with the same code, one gets no. */
    public boolean useStep(PersonId person, long step) {
        return jdbc.sql("""
                        update accounts.account
                           set last_step = :step
                         where person_id = :person and last_step < :step
                        """).param("person", person.value()).param("step", step).update() == 1;
    }

    public void disable(PersonId person, Instant at, String why) {
        jdbc.sql("""
                        update accounts.account
                           set disabled_at = :at, disabled_why = :why
                         where person_id = :person and disabled_at is null
                        """)
                .param("person", person.value())
                .param("at", column(at))
                .param("why", why)
                .update();
    }

    public void enable(PersonId person) {
        jdbc.sql("""
                        update accounts.account
                           set disabled_at = null, disabled_why = ''
                         where person_id = :person
                        """).param("person", person.value()).update();
    }

    /** Accounts in use whose password is older than that. */
    public List<Account> setBefore(Instant moment) {
        return jdbc.sql("""
                        select *
                          from accounts.account
                         where disabled_at is null and password_set_at < :moment
                         order by person_id
                        """)
                .param("moment", column(moment))
                .query((row, _) -> account(row))
                .list();
    }

    /** Accounts in use that no grant gives anything to do. */
    public List<Account> withoutRole(LocalDate day) {
        return jdbc.sql("""
                        select *
                          from accounts.account
                         where disabled_at is null
                           and not exists (select from accounts.role_grant
                                            where role_grant.person_id = account.person_id
                                              and starts_on <= :day and (last_on is null or last_on >= :day))
                         order by person_id
                        """).param("day", day).query((row, _) -> account(row)).list();
    }

    /** Until the transaction ends nobody else counts attempts of this name or from this address. */
    public void lockAttempts(String loginName, String source) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(:names, hashtext(:loginName)),
                               pg_advisory_xact_lock(:sources, hashtext(:source))
                        """)
                .param("names", Lock.NAME.number())
                .param("loginName", loginName)
                .param("sources", Lock.SOURCE.number())
                .param("source", source)
                .query(_ -> {});
    }

    /** An attempt counts as a failure until it is known to be none. */
    public long attempt(String loginName, String source, Instant at) {
        return jdbc.sql("""
                        insert into accounts.attempt (at, login_name, source, succeeded)
                        values (:at, :loginName, :source, false)
                        returning id
                        """)
                .param("at", column(at))
                .param("loginName", loginName)
                .param("source", source)
                .query(Long.class)
                .single();
    }

    public void attemptSucceeded(long number) {
        jdbc.sql("update accounts.attempt set succeeded = true where id = :id")
                .param("id", number)
                .update();
    }

    public void withdrawAttempt(long number) {
        jdbc.sql("delete from accounts.attempt where id = :id")
                .param("id", number)
                .update();
    }

    /** Keeps the two latest successes of each name, by which a person recognises their last sign-in. */
    public void forgetAttempts(Instant before) {
        jdbc.sql("""
                        delete from accounts.attempt
                         where at < :before
                           and (not succeeded
                                or (select count(*)
                                      from accounts.attempt newer
                                     where newer.login_name = attempt.login_name
                                       and newer.succeeded and newer.at > attempt.at) >= 2)
                        """).param("before", column(before)).update();
    }

    /**
     * Failures of this account since it last got in, as many as lie within the given time before the latest one; none
     * when the latest is itself that long ago. So a lock lasts its full time from the failure that caused it.
     */
    public int failuresOf(String loginName, Instant now, Duration lock) {
        return jdbc.sql("""
                        select count(*)
                          from accounts.attempt
                         where login_name = :loginName and not succeeded
                           and at > coalesce((select max(good.at)
                                                from accounts.attempt good
                                               where good.login_name = :loginName and good.succeeded), '-infinity')
                           and at > (select max(latest.at)
                                       from accounts.attempt latest
                                      where latest.login_name = :loginName and not latest.succeeded
                                        and latest.at > :since) - make_interval(secs => :seconds)
                        """)
                .param("loginName", loginName)
                .param("since", column(now.minus(lock)))
                .param("seconds", lock.toSeconds())
                .query(Integer.class)
                .single();
    }

    public int failuresFrom(String source, Instant now, Duration lock) {
        return jdbc.sql("""
                        select count(*)
                          from accounts.attempt
                         where source = :source and not succeeded
                           and at > (select max(latest.at)
                                       from accounts.attempt latest
                                      where latest.source = :source and not latest.succeeded
                                        and latest.at > :since) - make_interval(secs => :seconds)
                        """)
                .param("source", source)
                .param("since", column(now.minus(lock)))
                .param("seconds", lock.toSeconds())
                .query(Integer.class)
                .single();
    }

    /** The latest success before this one, for the person to recognise. */
    public Optional<Attempt> lastSuccess(String loginName) {
        return jdbc.sql("""
                        select at, source
                          from accounts.attempt
                         where login_name = :loginName and succeeded
                         order by at desc
                         limit 1 offset 1
                        """)
                .param("loginName", loginName)
                .query((row, _) ->
                        new Attempt(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("source")))
                .optional();
    }

    /** When somebody came in, and from where. */
    public record Attempt(Instant at, String source) {}

    private static OffsetDateTime column(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Account account(ResultSet row) throws SQLException {
        var disabledAt = row.getObject("disabled_at", OffsetDateTime.class);
        return new Account(
                new PersonId(row.getLong("person_id")),
                row.getString("login_name"),
                row.getString("password_hash"),
                row.getObject("password_set_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("must_change"),
                row.getBytes("secret"),
                row.getLong("last_step"),
                disabledAt == null ? null : disabledAt.toInstant(),
                row.getString("disabled_why"));
    }
}
