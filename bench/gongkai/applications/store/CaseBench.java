package gongkai.applications.store;

import com.zaxxer.hikari.HikariDataSource;
import gongkai.access.OrganId;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.HouseRule;
import gongkai.applications.domain.Queue;
import gongkai.applications.domain.Tally;
import gongkai.calendars.ShippedCalendars;
import gongkai.database.DataDirectory;
import gongkai.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The register with very many cases: the queue of one organ, one case, number and code, the counts of table 3; each beside
 * the SQL that somebody who knows the tables would write for the same rows.
 */
final class CaseBench {

    private static final int ORGANS = 200;
    private static final long FIRST_ORGAN = 100_000;
    private static final long FIRST_CASE = 100_000_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int ROUNDS = 300;
    private static final int FEW_ROUNDS = 15;

    private final JdbcClient jdbc;
    private final PgCaseStore cases;
    private final PgCaseListStore lists;
    private int next;

    private CaseBench(HikariDataSource pool) {
        jdbc = JdbcClient.create(pool);
        cases = new PgCaseStore(jdbc);
        lists = new PgCaseListStore(jdbc);
    }

    public static void main(String[] args) {
        var wanted = Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray();
        try (var data = DataDirectory.open(Path.of(args[0]));
                var server = EmbeddedPostgres.start(data);
                var pool = new HikariDataSource()) {
            var address = server.address();
            pool.setJdbcUrl(address.url());
            pool.setUsername(address.user());
            pool.setPassword(address.password());
            pool.setMaximumPoolSize(4);
            var bench = new CaseBench(pool);
            for (var many : wanted) {
                bench.fill(many);
                bench.measure(many);
            }
        }
    }

    /** The same cases for the same number, whoever asks: nothing here is random. */
    private void fill(int many) {
        var began = System.nanoTime();
        jdbc.sql("delete from applications.entry where case_id >= :first").param("first", FIRST_CASE).update();
        jdbc.sql("delete from applications.case_file where id >= :first").param("first", FIRST_CASE).update();
        jdbc.sql("""
                        insert into applications.case_file (
                            id, organ_id, place, number, applicant_column, applicant_print, shown_name, subject, wanted,
                            code_print, stage, reception, arrived_on, received_on, concluded_on, result_row, outcome,
                            lead_unit, units, created_at)
                        select :first + n, organ, '1.' || organ || '.', '测-' || n,
                               (array['NATURAL','NATURAL','NATURAL','BUSINESS','LEGAL','OTHER_ORG'])[1 + n % 6],
                               md5((n % (:many / 3 + 1))::text), '王某某', '第' || n || '件申请的信息',
                               '{"title":"申请的信息","documentNumber":"","description":"","delivery":"POST","carrier":"PAPER","electronicService":true,"assistance":false,"proposesPublication":false,"background":""}'::jsonb,
                               md5('code' || n), case when open then 'S30_PROCESSING' else 'S80_ARCHIVED' end, 'ONLINE',
                               day, day, case when open then null else day + 14 end,
                               case when open then null
                                    else (array['GIVEN','GIVEN','PARTLY','NOT_HELD','QUERY','PROCESS','REPEAT'])[1 + n % 7] end,
                               case when open then null else 'R02_PROVIDE' end,
                               1, array[1::bigint], now()
                          from (select n, :organ + n % :organs as organ, n % 100 = 7 as open,
                                       case when n % 100 = 7 then date '2026-11-10' - (n / 100 % 8)::int
                                            else date '2022-01-04' + (n % 1700)::int end as day
                                  from generate_series(0, :many - 1) n) made
                        """)
                .param("first", FIRST_CASE)
                .param("organ", FIRST_ORGAN)
                .param("organs", ORGANS)
                .param("many", many)
                .update();
        jdbc.sql("""
                        insert into applications.entry (case_id, number, day, kind, what, by_id, signature, at)
                        select c.id, t.number, c.received_on + t.after, t.kind, t.what::jsonb, 1, '周敏', now()
                          from applications.case_file c
                          cross join (values
                               (1, 0, 'Registered', '{"kind":"Registered","reception":"ONLINE","evidence":"网上提交"}', true, true),
                               (2, 1, 'Accepted', '{"kind":"Accepted"}', true, true),
                               (3, 1, 'Assigned', '{"kind":"Assigned","lead":{"value":1},"joint":[],"internalDue":null,"note":""}', true, true),
                               (4, 2, 'SignedIn', '{"kind":"SignedIn"}', true, true),
                               (5, 3, 'Noted', '{"kind":"Noted","note":"电话核对"}', true, true),
                               (6, 4, 'Noted', '{"kind":"Noted","note":"已检索档案系统"}', true, true),
                               (7, 5, 'Noted', '{"kind":"Noted","note":"已问价格科"}', true, true),
                               (8, 6, 'Urged', '{"kind":"Urged","note":"请抓紧"}', true, true),
                               (9, 7, 'Noted', '{"kind":"Noted","note":"拟稿中"}', true, true),
                               (10, 7, 'Noted', '{"kind":"Noted","note":"补充检索"}', true, true)
                          ) t (number, after, kind, what, of_open, of_closed)
                         where c.id >= :first
                        """).param("first", FIRST_CASE).update();
        jdbc.sql("analyze applications.case_file").update();
        jdbc.sql("analyze applications.entry").update();
        System.out.printf("%,d cases, %,d events: %.0f s%n", many, 10L * many, (System.nanoTime() - began) / 1e9);
    }

    private void measure(int many) {
        var organ = new OrganId(FIRST_ORGAN + 7);
        var all = LongStream.range(FIRST_ORGAN, FIRST_ORGAN + ORGANS).mapToObj(OrganId::new).toList();
        compare("queue of one organ", ROUNDS, () -> queue(organ), () -> plainQueue(organ));
        compare("one case", ROUNDS, () -> one(many), () -> plainOne(many));
        compare("number and code", ROUNDS, () -> byCode(many), () -> plainByCode(many));
        compare("table 3 of one organ", ROUNDS, () -> tally(List.of(organ)), () -> plainTally(List.of(organ)));
        compare("table 3 of all organs", FEW_ROUNDS, () -> tally(all), () -> plainTally(all));
    }

    private int queue(OrganId organ) {
        var calendar = ShippedCalendars.national();
        var waiting = new ArrayList<CaseFile>(cases.open(List.of(organ)));
        waiting.addAll(cases.answered(List.of(organ)));
        var seen = 0;
        for (var file : waiting) {
            seen += Queue.of(file, file.clock(calendar, HouseRule.standard("测"), TODAY)).size();
        }
        return seen;
    }

    private int plainQueue(OrganId organ) {
        return jdbc.sql("""
                        select c.*, e.number as entry, e.day, e.what
                          from applications.case_file c
                          join applications.entry e on e.case_id = c.id
                         where c.organ_id = :organ
                           and (c.concluded_on is null or c.stage <> 'S80_ARCHIVED')
                         order by c.received_on, c.id, e.number
                        """).param("organ", organ.value()).query((row, _) -> row.getString("what")).list().size();
    }

    private int one(int many) {
        return cases.find(some(many)).orElseThrow().file().history().entries().size();
    }

    private int plainOne(int many) {
        return jdbc.sql("""
                        select c.*, e.number as entry, e.day, e.what
                          from applications.case_file c
                          join applications.entry e on e.case_id = c.id
                         where c.id = :id
                         order by e.number
                        """).param("id", some(many)).query((row, _) -> row.getString("what")).list().size();
    }

    private int byCode(int many) {
        var n = some(many) - FIRST_CASE;
        return cases.find("测-" + n, md5("code" + n)).isPresent() ? 1 : 0;
    }

    private int plainByCode(int many) {
        var n = some(many) - FIRST_CASE;
        return jdbc.sql("""
                        select c.*, e.what
                          from applications.case_file c
                          join applications.entry e on e.case_id = c.id
                         where c.number = :number and c.code_print = :code
                        """)
                .param("number", "测-" + n)
                .param("code", md5("code" + n))
                .query((row, _) -> row.getString("what"))
                .list()
                .size();
    }

    private int tally(List<OrganId> organs) {
        return Tally.of(2025, lists.counted(organs, 2025)).received().size();
    }

    private int plainTally(List<OrganId> organs) {
        return jdbc.sql("""
                        select applicant_column, result_row,
                               count(*) filter (where received_on >= '2025-01-01') as received,
                               count(*) filter (where concluded_on between '2025-01-01' and '2025-12-31') as concluded
                          from applications.case_file
                         where organ_id = any(:organs) and received_on <= '2025-12-31'
                           and (concluded_on is null or concluded_on >= '2025-01-01')
                         group by applicant_column, result_row
                        """)
                .param("organs", PgCaseStore.ids(organs))
                .query((row, _) -> row.getString(1))
                .list()
                .size();
    }

    private long some(int many) {
        next = (int) ((next + 7919L) % many);
        return FIRST_CASE + next;
    }

    private static String md5(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("MD5")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** Turn by turn, so that both have the same machine. */
    private static void compare(String what, int rounds, IntSupplier ours, IntSupplier plain) {
        var own = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        for (var i = 0; i < rounds + rounds / 3; i++) {
            var first = time(ours);
            var second = time(plain);
            if (i >= rounds / 3) {
                own.add(first);
                bare.add(second);
            }
        }
        Collections.sort(own);
        Collections.sort(bare);
        System.out.printf(
                "%s: %.2f ms (p95 %.2f), plain SQL %.2f ms (p95 %.2f), ratio %.2f%n",
                what,
                own.get(own.size() / 2),
                own.get(own.size() * 95 / 100),
                bare.get(bare.size() / 2),
                bare.get(bare.size() * 95 / 100),
                own.get(own.size() / 2) / bare.get(bare.size() / 2));
    }

    private static double time(IntSupplier work) {
        var began = System.nanoTime();
        if (work.getAsInt() < 0) {
            throw new IllegalStateException("nothing found");
        }
        return (System.nanoTime() - began) / 1e6;
    }
}
