package gongkai.portal;

import gongkai.published.Articles;
import gongkai.published.PublicContentChanged;
import java.util.List;
import java.util.Map;
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
 * every two seconds for those of another node.
 */
@Component
class Freshness implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Freshness.class);
    private static final int BATCH = 1_000;
    private static final int MOST_REMEMBERED = 100_000;
    private static final long SECONDS_BETWEEN_LOOKS = 2;

    private final Articles articles;
    private final Map<Long, Long> lastOfArticle = new ConcurrentHashMap<>();
    private final List<Consumer<@Nullable Long>> listeners = new CopyOnWriteArrayList<>();
    private volatile long seen;
    private volatile long lastOfSite;
    private volatile boolean running;

    Freshness(Articles articles) {
        this.articles = articles;
    }

    /** Told of every article that has changed, and of null when something else has. */
    void onChange(Consumer<@Nullable Long> listener) {
        listeners.add(listener);
    }

    /** What is rendered from now on shows at least this. */
    long stamp() {
        return seen;
    }

    /** A page of one article changes with it and with the site; any other with everything. */
    boolean isUnchanged(@Nullable Long article, long stamp) {
        return article == null
                ? stamp == seen
                : stamp >= lastOfSite && stamp >= lastOfArticle.getOrDefault(article, 0L);
    }

    /** The commit has happened; whoever made it must not be told that looking at it has failed. */
    @EventListener
    void follow(PublicContentChanged event) {
        look();
    }

    private synchronized void look() {
        try {
            for (var changes = articles.changesAfter(seen, BATCH);
                    !changes.isEmpty();
                    changes = articles.changesAfter(seen, BATCH)) {
                for (var change : changes) {
                    var article = change.article();
                    if (article == null) {
                        lastOfSite = change.number();
                    } else {
                        lastOfArticle.put(article.value(), change.number());
                    }
                    seen = change.number();
                    listeners.forEach(it -> it.accept(article == null ? null : article.value()));
                }
                forget();
            }
        } catch (DataAccessException away) {
            LOG.warn("页面缓存暂时看不到公开内容的变动", away);
        }
    }

    private void forget() {
        if (lastOfArticle.size() > MOST_REMEMBERED) {
            lastOfSite = seen;
            lastOfArticle.clear();
        }
    }

    @Override
    public void start() {
        seen = articles.lastChange();
        lastOfSite = seen;
        running = true;
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
