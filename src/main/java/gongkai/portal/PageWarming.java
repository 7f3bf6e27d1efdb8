package gongkai.portal;

import gongkai.clock.OfficeClock;
import gongkai.published.ArticleId;
import gongkai.published.Articles;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Renders the pages of articles before anybody asks: what has changed at once, all others in the background with pauses as
 * long as the work, the newest first.
 */
@Component
class PageWarming implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PageWarming.class);
    private static final long NOTHING = -1;
    private static final int BATCH = 500;
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_REFUSED = 20;
    private static final Duration AFTER_START = Duration.ofSeconds(20);
    private static final Duration AFTER_CHANGE = Duration.ofSeconds(5);

    private final Pages pages;
    private final PageFront front;
    private final Articles articles;
    private final OfficeClock clock;
    private final LinkedBlockingQueue<Long> changed = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile boolean running;
    private volatile Instant roundAt = Instant.MAX;
    private @Nullable Thread thread;

    /** Of the round that is under way; only the thread's own. */
    private @Nullable ArticleId below;

    private Iterator<ArticleId> batch = List.<ArticleId>of().iterator();
    private int refused;
    private int rendered;

    PageWarming(Pages pages, PageFront front, Articles articles, Freshness freshness, OfficeClock clock) {
        this.pages = pages;
        this.front = front;
        this.articles = articles;
        this.clock = clock;
        freshness.onChange(this::follow);
    }

    private void follow(Set<Long> articlesChanged) {
        if (articlesChanged.isEmpty() || !articlesChanged.stream().allMatch(changed::offer)) {
            roundIn(AFTER_CHANGE);
        }
    }

    private void roundIn(Duration wait) {
        roundAt = clock.now().plus(wait);
    }

    @Override
    public void start() {
        running = true;
        roundIn(AFTER_START);
        thread = Thread.ofPlatform().daemon().name("page-warming").start(this::work);
    }

    private void work() {
        open();
        while (running) {
            try {
                var article = changed.poll(isRoundDue() ? 0 : 1, TimeUnit.SECONDS);
                if (article == null) {
                    round();
                } else if (article != NOTHING) {
                    front.render(article);
                }
            } catch (InterruptedException ending) {
                return;
            } catch (DataAccessException away) {
                LOG.warn("页面暂时不能预先生成", away);
                roundIn(AFTER_START);
            }
        }
    }

    private void open() {
        try {
            pages.open();
        } catch (DataAccessException away) {
            LOG.warn("上次留下的页面不能核对，本次只用内存", away);
        }
    }

    private boolean isRoundDue() {
        return below != null || !clock.now().isBefore(roundAt);
    }

    /** One page further. */
    private void round() throws InterruptedException {
        if (!clock.now().isBefore(roundAt)) {
            roundAt = Instant.MAX;
            refused = 0;
            rendered = 0;
            batch = List.<ArticleId>of().iterator();
            below = new ArticleId(Long.MAX_VALUE);
        }
        if (below == null) {
            return;
        }
        if (!batch.hasNext()) {
            batch = articles.below(below, BATCH).iterator();
        }
        if (!batch.hasNext() || refused > MOST_REFUSED) {
            below = null;
            LOG.info("公开页面已预先生成，本轮 {} 页", rendered);
            return;
        }
        below = batch.next();
        warm(below.value());
    }

    private void warm(long article) throws InterruptedException {
        if (pages.holds(article)) {
            return;
        }
        var began = clock.now();
        front.render(article);
        rendered++;
        refused = pages.isOnShelf(article) ? 0 : refused + 1;
        Thread.sleep(Duration.between(began, clock.now()));
    }

    @Override
    public void stop() {
        running = false;
        changed.offer(NOTHING);
        var working = thread;
        if (working != null) {
            try {
                working.join(10_000);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
        front.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the web server has begun, and before it ends. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
