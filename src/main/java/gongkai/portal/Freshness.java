package gongkai.portal;

import gongkai.clock.OfficeClock;
import gongkai.published.Articles;
import gongkai.published.Change;
import gongkai.published.PublicContentChanged;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Knows which rendered pages still show what is published: it follows the order of changes, at once for those made here and
 * every two seconds for those of another node. While it cannot see the order of changes it vouches for no page.
 */
@Component
class Freshness implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Freshness.class);
    private static final int BATCH = 1_000;
    private static final int MOST_REMEMBERED = 400_000;
    private static final long SECONDS_BETWEEN_LOOKS = 2;
    private static final long VOUCHES_FOR_MILLIS = 30_000;

    private final Articles articles;
    private final PageSurroundings surroundings;
    private final OfficeClock clock;
    private final Map<Long, Long> lastOfArticle = new ConcurrentHashMap<>();
    private final List<Consumer<Set<Long>>> listeners = new CopyOnWriteArrayList<>();
    private volatile Stamp seen = new Stamp(0, 0, 0);
    private volatile long lastOfSite;
    private volatile long looked;
    private volatile boolean blind = true;
    private volatile boolean running;

    Freshness(Articles articles, PageSurroundings surroundings, OfficeClock clock) {
        this.articles = articles;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /** Told of the articles that have changed; of none when something else has. */
    void onChange(Consumer<Set<Long>> listener) {
        listeners.add(listener);
    }

    /** What is rendered from now on shows at least this. */
    Stamp stamp() {
        return seen;
    }

    /** The last change of columns or of an organ's presentation. */
    long lastOfSite() {
        return lastOfSite;
    }

    /** A page of one article changes with it and with the site; any other with everything. */
    boolean isUnchanged(@Nullable Long article, Stamp stamp) {
        return !blind
                && Math.abs(clock.now().toEpochMilli() - looked) < VOUCHES_FOR_MILLIS
                && stamp.surroundings() == seen.surroundings()
                && (article == null
                        ? stamp.number() == seen.number()
                        : stamp.number() >= lastOfSite && stamp.number() >= lastOfArticle.getOrDefault(article, 0L));
    }

    /** The commit has happened; whoever made it must not be told that looking at it has failed. */
    @EventListener
    void follow(PublicContentChanged event) {
        look();
    }

    synchronized void look() {
        var began = clock.now().toEpochMilli();
        try {
            for (var changes = articles.changesAfter(seen.number(), BATCH);
                    !changes.isEmpty();
                    changes = articles.changesAfter(seen.number(), BATCH)) {
                take(changes);
            }
            var around = surroundings.now();
            if (around != seen.surroundings()) {
                seen = new Stamp(seen.number(), seen.at(), around);
            }
            looked = began;
            blind = false;
        } catch (DataAccessException away) {
            blind = true;
            LOG.warn("页面缓存暂时看不到公开内容的变动，其间不用缓存", away);
        }
    }

    private void take(List<Change> changes) {
        var changed = new HashSet<Long>();
        for (var change : changes) {
            var article = change.article();
            if (article == null) {
                lastOfSite = change.number();
            } else {
                lastOfArticle.put(article.value(), change.number());
                changed.add(article.value());
            }
        }
        var last = changes.getLast();
        seen = new Stamp(last.number(), last.at(), seen.surroundings());
        listeners.forEach(it -> it.accept(changed));
        if (lastOfArticle.size() > MOST_REMEMBERED) {
            lastOfSite = last.number();
            lastOfArticle.clear();
        }
    }

    @Override
    public void start() {
        var last = articles.lastChange();
        lastOfSite = last;
        seen = articles.changesAfter(last - 1, 1).stream()
                .findFirst()
                .map(it -> new Stamp(it.number(), it.at(), 0))
                .orElse(new Stamp(0, 0, 0));
        running = true;
        look();
        Thread.ofVirtual().name("page-freshness").start(() -> {
            while (running) {
                try {
                    TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
                    look();
                } catch (InterruptedException ending) {
                    return;
                }
            }
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server takes requests. */
    @Override
    public int getPhase() {
        return 0;
    }
}
