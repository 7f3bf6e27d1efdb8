package gongkai.published;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The only writer of what the public sees; works inside its caller's transaction. Whoever calls it records the deed on the
 * trail. Search and pages follow after the commit.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Publishing {

    private final PgPublishingStore store;
    private final ApplicationEventPublisher events;

    Publishing(PgPublishingStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /**
     * Shows an article, or its next version: then the one before goes to the public history. The same version again
     * replaces what is shown without a trace in the history; an earlier one is refused. An article that had left returns.
     *
     * @param bytesByFileName the content of each file of the article, except of those already public
     */
    public void put(Article article, Map<String, byte[]> bytesByFileName) {
        changing();
        store.put(article, bytesByFileName);
    }

    /**
     * Takes an article away with its history, its files and every relation that leads to it; its address answers from then
     * on with what the tombstone says.
     */
    public void withdraw(ArticleId id, Tombstone tombstone) {
        changing();
        store.withdraw(id, tombstone);
    }

    /** Whether it is shown, as this transaction sees it: what goes to other channels alone is not. */
    public boolean shows(ArticleId id) {
        return store.shows(id);
    }

    public void putColumn(PublicColumn column) {
        changing();
        store.putColumn(column);
    }

    public void dropColumn(long column) {
        changing();
        store.dropColumn(column);
    }

    public void putSite(Site site) {
        changing();
        store.putSite(site);
    }

    /** Replaces all relations of an article. */
    public void relate(ArticleId id, List<Relation> relations) {
        changing();
        store.relate(id, relations);
    }

    /** Says from when to when a document holds, without a new version. */
    public void setLifetime(ArticleId id, Lifetime lifetime) {
        changing();
        store.setLifetime(id, lifetime);
    }

    /** Once for each transaction; so early that whoever waits here holds nothing yet that others wait for. */
    private void changing() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        store.takeTurn();
        TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void afterCommit() {
                events.publishEvent(new PublicContentChanged());
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Publishing.this);
            }
        });
    }
}
