package gongkai.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gongkai.clock.OfficeClock;
import gongkai.published.ArticleId;
import gongkai.published.Articles;
import gongkai.published.Readings;
import java.io.Closeable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The pages that were rendered before: those of articles on the shelf, all others in memory. A page is handed out only while
 * it shows what is published, which is asked again after its bytes have been fetched.
 */
final class Pages implements Closeable {

    /** How long a page may count a reader less than there were. */
    private static final Duration COUNT_LAGS = Duration.ofMinutes(5);

    private static final String ARTICLE = "/articles/";
    private static final int MOST_DIGITS = 18;

    private final Cache<String, RenderedPage> memory;
    private final PageShelf shelf;
    private final Freshness freshness;
    private final Articles articles;
    private final Readings readings;
    private final OfficeClock clock;
    private final Map<Long, Instant> readSince = new ConcurrentHashMap<>();

    Pages(long bytes, PageShelf shelf, Freshness freshness, Articles articles, Readings readings, OfficeClock clock) {
        this.memory = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String address, RenderedPage page) -> address.length() * 2 + page.weight())
                .build();
        this.shelf = shelf;
        this.freshness = freshness;
        this.articles = articles;
        this.readings = readings;
        this.clock = clock;
        freshness.onChange(this::drop);
    }

    /** The page that would be rendered at an address now, if it is kept. */
    @Nullable
    KeptPage find(@Nullable String address) {
        if (address == null) {
            return null;
        }
        var article = articleAt(address);
        if (article >= 0) {
            var place = shelf.find(article);
            if (place != null && isFresh(place)) {
                return place;
            }
        }
        var page = memory.getIfPresent(address);
        return page != null && isFresh(page) ? page : null;
    }

    /** Its bytes, unless it has changed or left in the meantime. */
    byte @Nullable [] bytes(KeptPage page, boolean isPacked) {
        var bytes = page.bytes(isPacked);
        return bytes != null && isFresh(page) ? bytes : null;
    }

    /** Whether an article's own page is kept and fresh. */
    boolean holds(long article) {
        return find(ARTICLE + article) != null;
    }

    boolean isOnShelf(long article) {
        return shelf.find(article) != null;
    }

    /** What is being rendered from now on shows at least this. */
    Stamp stamp() {
        return freshness.stamp();
    }

    void keep(String address, RenderedPage page) {
        var article = articleAt(address);
        if (article >= 0 && shelf.put(article, page)) {
            memory.invalidate(address);
        } else {
            memory.put(address, page);
        }
        if (page.article() != null) {
            readSince.remove(page.article());
            leaveIfChanged(address, page);
        }
    }

    /** It was rendered while its article changed: then {@link #drop} may have come before it was kept. */
    private void leaveIfChanged(String address, RenderedPage page) {
        if (!freshness.isUnchanged(page.article(), page.stamp())) {
            memory.invalidate(address);
            if (articleAt(address) >= 0) {
                shelf.drop(articleAt(address));
            }
        }
    }

    /** Somebody has an article before them. */
    void read(long article, String address, String program) {
        if (readings.read(new ArticleId(article), address, program)) {
            readSince.putIfAbsent(article, clock.now());
        }
    }

    private boolean isFresh(KeptPage page) {
        var today = clock.today();
        return !today.isBefore(page.firstDay())
                && !today.isAfter(page.lastDay())
                && clock.now().isBefore(page.until())
                && freshness.isUnchanged(page.article(), page.stamp())
                && countsEnough(page.article());
    }

    private boolean countsEnough(@Nullable Long article) {
        var since = article == null || readSince.isEmpty() ? null : readSince.get(article);
        return since == null || clock.now().isBefore(since.plus(COUNT_LAGS));
    }

    /** Not left to age: what was withdrawn is not kept anywhere. */
    private void drop(Set<Long> changed) {
        changed.forEach(it -> {
            shelf.drop(it);
            readSince.remove(it);
        });
        if (!changed.isEmpty()) {
            memory.asMap().values().removeIf(it -> it.article() != null && changed.contains(it.article()));
        }
    }

    /** Takes up what an earlier run left on the disk, as far as nothing of it has changed since. */
    void open() {
        var left = shelf.left();
        shelf.take(left, good(left, freshness.stamp()), freshness.stamp());
    }

    private List<PageShelf.Place> good(Collection<PageShelf.Place> left, Stamp now) {
        if (left.isEmpty()) {
            return List.of();
        }
        var moments = articles.momentsOfChanges(
                left.stream().map(it -> it.stamp().number()).collect(Collectors.toSet()));
        var known = left.stream()
                .filter(it -> it.stamp().surroundings() == now.surroundings())
                .filter(it -> Long.valueOf(it.stamp().at())
                        .equals(moments.get(it.stamp().number())))
                .toList();
        var least = known.stream().mapToLong(it -> it.stamp().number()).min().orElse(Long.MAX_VALUE);
        var last = articles.lastChangesAfter(least);
        return known.stream()
                .filter(it -> it.stamp().number() >= last.ofSite())
                .filter(it -> it.stamp().number() >= last.ofArticles().getOrDefault(new ArticleId(it.article()), 0L))
                .toList();
    }

    /** The number in the address of an article's own page, or -1. */
    private static long articleAt(String address) {
        var digits = address.length() - ARTICLE.length();
        if (digits < 1 || digits > MOST_DIGITS || !address.startsWith(ARTICLE)) {
            return -1;
        }
        var number = 0L;
        for (int at = ARTICLE.length(); at < address.length(); at++) {
            var digit = address.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number > 0 && address.charAt(ARTICLE.length()) != '0' ? number : -1;
    }

    @Override
    public void close() {
        shelf.close();
    }
}
