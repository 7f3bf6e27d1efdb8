package gongkai.search;

import java.util.HashMap;
import java.util.Map;

/** How often each number occurred. Counts hundreds of thousands in passing, so it makes no object for any. */
final class Tally {

    private long[] keys = new long[64];
    private long[] counts = new long[64];
    private int size;

    void count(long key) {
        add(key, 1);
    }

    void add(Tally other) {
        other.counts().forEach(this::add);
    }

    private void add(long key, long times) {
        var at = place(key);
        if (counts[at] == 0) {
            keys[at] = key;
            size++;
        }
        counts[at] += times;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    /** Where it stands or would stand; a count of nothing marks a free place. */
    private int place(long key) {
        var last = keys.length - 1;
        var at = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & last;
        while (counts[at] != 0 && keys[at] != key) {
            at = at + 1 & last;
        }
        return at;
    }

    private void grow() {
        var before = counts();
        keys = new long[keys.length * 2];
        counts = new long[keys.length];
        size = 0;
        before.forEach(this::add);
    }

    Map<Long, Long> counts() {
        var all = new HashMap<Long, Long>();
        for (int at = 0; at < keys.length; at++) {
            if (counts[at] != 0) {
                all.put(keys[at], counts[at]);
            }
        }
        return all;
    }
}
