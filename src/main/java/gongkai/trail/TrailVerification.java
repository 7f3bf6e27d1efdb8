package gongkai.trail;

import gongkai.trail.PgTrailStore.Head;
import gongkai.trail.PgTrailStore.Link;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks the whole chain and names the first link that does not hold. Needs a connection and nothing else. */
public final class TrailVerification {

    /** What the walk found. */
    public sealed interface Result {

        /** Every link holds, up to this hash. */
        record Whole(long entries, String head) implements Result {}

        /** The first link that does not hold, and why. */
        record Broken(long number, String why) implements Result {}
    }

    /** A head written down outside the database; without it a tail that was cut off could not be missed. */
    public record Witness(long number, String head) {}

    private final JdbcClient jdbc;

    public TrailVerification(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Reads ten thousand entries at a time, so that a trail of any length fits in memory. The head is read before them:
     * what others append meanwhile is then walked too, instead of being missed.
     */
    public Result verify(List<Witness> witnesses) {
        var number = 0L;
        var hash = Entry.START;
        var seen = new Witnesses(witnesses);
        while (true) {
            var head = head();
            var links = after(number);
            if (head.isEmpty()) {
                return new Result.Broken(number + 1, "登记的链头缺失");
            }
            if (links.isEmpty()) {
                return atTheEnd(number, hash, head.get(), seen);
            }
            for (var link : links) {
                var fault = fault(link, number, hash);
                if (fault != null) {
                    return new Result.Broken(number + 1, fault);
                }
                number = link.number();
                hash = link.hash();
                if (seen.contradict(number, hash)) {
                    return new Result.Broken(number, "与数据库之外留存的链头不一致，链条曾被整体重写");
                }
            }
        }
    }

    private Optional<Head> head() {
        return jdbc.sql("select number, hash from trail.head")
                .query(PgTrailStore.HEAD)
                .optional();
    }

    private List<Link> after(long number) {
        return jdbc.sql("""
                        select *
                          from trail.entry
                         where number > :number
                         order by number
                         limit 10000
                        """).param("number", number).query(PgTrailStore.LINK).list();
    }

    private static @Nullable String fault(Link link, long number, byte[] hash) {
        if (link.number() != number + 1) {
            return "该条记录缺失，其后一条编号为 " + link.number();
        }
        if (!Arrays.equals(link.previous(), hash)) {
            return "所记前一条的摘要与前一条不符";
        }
        var entry = link.entry();
        if (entry == null || !Arrays.equals(link.hash(), entry.hashAfter(hash))) {
            return "内容与摘要不符，该条记录被改动过";
        }
        return null;
    }

    private static Result atTheEnd(long number, byte[] hash, Head head, Witnesses seen) {
        if (head.number() != number || !Arrays.equals(head.hash(), hash)) {
            return new Result.Broken(number + 1, "链尾与登记的链头（第 " + head.number() + " 条）不符，末尾记录缺失");
        }
        if (seen.beyond(number)) {
            return new Result.Broken(number + 1, "数据库之外留存的链头编号更大，末尾记录被删除");
        }
        return new Result.Whole(number, HexFormat.of().formatHex(hash));
    }

    /** The heads written down outside, asked while walking. */
    private record Witnesses(List<Witness> all) {

        boolean contradict(long number, byte[] hash) {
            return all.stream()
                    .anyMatch(it -> it.number() == number
                            && !it.head().equals(HexFormat.of().formatHex(hash)));
        }

        boolean beyond(long number) {
            return all.stream().anyMatch(it -> it.number() > number);
        }
    }
}
