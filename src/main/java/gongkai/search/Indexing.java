package gongkai.search;

import gongkai.database.DataDirectory;
import gongkai.published.Article;
import gongkai.published.ArticleId;
import gongkai.published.Articles;
import gongkai.published.Change;
import gongkai.published.PublicContentChanged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the index up with what is published: after every commit, at the start from where it stood, every few seconds for
 * what another node has published. An index that is missing, damaged or of another format is built anew by itself.
 */
@Component
class Indexing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final long SECONDS_BETWEEN_LOOKS = 5;
    private static final int BATCH = 500;

    private final Articles articles;
    private final Path shelf;
    private final Path order;
    private final LinkedBlockingQueue<Boolean> bell = new LinkedBlockingQueue<>(1);

    private volatile @Nullable Index index;
    private volatile boolean complete;
    private volatile boolean running;
    private @Nullable Thread thread;

    Indexing(Articles articles, DataDirectory data) {
        this.articles = articles;
        this.shelf = data.path().resolve("search");
        this.order = RebuildOrder.in(data.path());
    }

    /** The index to search, once there is one. */
    Optional<Index> index() {
        return Optional.ofNullable(index);
    }

    /** Whether it holds everything, but for the latest moments. */
    boolean isComplete() {
        return complete;
    }

    @EventListener
    void follow(PublicContentChanged event) {
        bell.offer(true);
    }

    /** Somebody could not read the index. */
    void distrust(IOException problem) {
        LOG.error("检索索引读不出，将重新建立", problem);
        askForRebuild();
    }

    void askForRebuild() {
        try {
            Files.writeString(order, "");
        } catch (IOException problem) {
            LOG.error("重建检索索引的要求写不下", problem);
        }
        bell.offer(true);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("search-index").start(this::work);
    }

    private void work() {
        while (running) {
            try {
                step();
                bell.poll(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
            } catch (InterruptedException ending) {
                return;
            } catch (IOException | RuntimeException problem) {
                if (running) {
                    LOG.error("检索索引未能跟上，稍后再试", problem);
                    rest();
                }
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(SECONDS_BETWEEN_LOOKS * 1_000);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** Catches up once. */
    synchronized void step() throws IOException {
        if (Files.deleteIfExists(order)) {
            build();
        }
        if (index == null) {
            open();
        }
        catchUp(Objects.requireNonNull(index));
    }

    private void open() throws IOException {
        for (var path : Index.shelf(shelf)) {
            var found = Index.open(path);
            if (found.isPresent() && isPlausible(found.get())) {
                index = found.get();
                complete = true;
                clear();
                return;
            }
            if (found.isPresent()) {
                found.get().close();
            }
        }
        build();
    }

    /** After a restored backup the index knows of changes that never were; after a lost one it lacks articles. */
    private boolean isPlausible(Index found) throws IOException {
        return found.upTo() <= articles.lastChange()
                && (found.upTo() < articles.lastChange() || found.size() == articles.count());
    }

    /** Beside the one in use, which is left only when the new one is whole; without one, what is there is shown as it grows. */
    private void build() throws IOException {
        var before = index;
        var fresh = Index.create(shelf.resolve(String.valueOf(nextNumber())));
        if (before == null) {
            complete = false;
            index = fresh;
        }
        var upTo = articles.lastChange();
        var last = new ArticleId(0);
        for (var batch = articles.after(last, BATCH);
                !batch.isEmpty() && running;
                batch = articles.after(last, BATCH)) {
            for (var article : batch) {
                fresh.put(article);
                last = article.id();
            }
            fresh.refresh();
        }
        if (!running) {
            return;
        }
        catchUpUncommitted(fresh, upTo);
        index = fresh;
        complete = true;
        if (before != null) {
            before.close();
        }
        clear();
        LOG.info("检索索引已建立，共 {} 件", fresh.size());
    }

    private int nextNumber() throws IOException {
        return Index.shelf(shelf).stream()
                        .mapToInt(it -> Integer.parseInt(it.getFileName().toString()))
                        .max()
                        .orElse(0)
                + 1;
    }

    private void clear() throws IOException {
        var used = Objects.requireNonNull(index).path();
        for (var path : Index.shelf(shelf)) {
            if (!path.equals(used)) {
                Index.delete(path);
            }
        }
    }

    private void catchUp(Index it) throws IOException {
        if (articles.lastChange() > it.upTo()) {
            catchUpUncommitted(it, it.upTo());
        }
    }

    private void catchUpUncommitted(Index it, long from) throws IOException {
        var upTo = from;
        var changes = articles.changesAfter(upTo, BATCH);
        while (!changes.isEmpty()) {
            var touched = new LinkedHashSet<ArticleId>();
            for (var change : changes) {
                touch(change, touched);
                upTo = change.number();
            }
            for (var id : touched) {
                if (articles.find(id).orElse(null) instanceof Article article) {
                    it.put(article);
                } else {
                    it.remove(id);
                }
            }
            it.commit(upTo);
            changes = articles.changesAfter(upTo, BATCH);
        }
        if (upTo == from) {
            it.commit(upTo);
        }
    }

    private static void touch(Change change, LinkedHashSet<ArticleId> touched) {
        if (change.article() != null) {
            touched.add(change.article());
        }
    }

    @Override
    public void stop() {
        running = false;
        var working = thread;
        if (working != null) {
            // Not interrupted: that would close the files of an index in use.
            bell.offer(true);
            try {
                working.join(10_000);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
        try {
            var open = index;
            if (open != null) {
                open.close();
            }
        } catch (IOException problem) {
            LOG.warn("检索索引未能正常关闭", problem);
        }
        index = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
