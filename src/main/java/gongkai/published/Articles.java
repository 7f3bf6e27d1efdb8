package gongkai.published;

import gongkai.access.OrganId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The public's reader: what is shown now, through the portal's own database role. */
@Component
public class Articles {

    private final PgArticleStore store;

    Articles(PgArticleStore store) {
        this.store = store;
    }

    public Optional<Shown> find(ArticleId id) {
        return store.find(id).<Shown>map(it -> it).or(() -> store.tombstone(id).map(it -> new Gone(id, it)));
    }

    /** Earlier texts of an article, the latest first. */
    public List<PastVersion> pastVersions(ArticleId id) {
        return store.pastVersions(id);
    }

    /** The newest, news or not. */
    public Listing latest(int page, int size) {
        return store.list("true", null, page, size);
    }

    public Listing ofOrgan(OrganId organ, int page, int size) {
        return store.list("organ_id = :value", organ.value(), page, size);
    }

    /** Those of one type whose title or text holds the words; all of the type for none. */
    public Listing ofType(String type, String words, int page, int size) {
        return store.ofType(type, words, page, size);
    }

    /** What stands in some columns, all years or one. */
    public Listing ofColumns(List<Long> columns, @Nullable Integer year, int page, int size) {
        return store.ofColumns(columns, year, page, size);
    }

    /** The years in which something was published in these columns, the latest first. */
    public List<Integer> years(List<Long> columns) {
        return store.years(columns);
    }

    /** Normative documents, those in force first. */
    public Listing library(LibraryFilter filter, LocalDate day, int page, int size) {
        return store.library(filter, day, page, size);
    }

    /** What the library's filters can be set to. */
    public LibraryChoices libraryChoices() {
        return store.libraryChoices();
    }

    /** Every article with its files and without its relations, by number, for those that build something from all of them. */
    public List<Article> after(ArticleId last, int most) {
        return store.after(last, most);
    }

    /** The numbers of articles below one, the highest first. */
    public List<ArticleId> below(ArticleId number, int most) {
        return store.below(number, most);
    }

    /** Which of these are shown. */
    public Set<ArticleId> shown(Collection<ArticleId> ids) {
        return ids.isEmpty() ? Set.of() : store.shown(ids);
    }

    /** Where articles that search engines may list stand, in the order of their numbers. */
    public List<Address> addresses(long from, int most) {
        return store.addresses(from, most);
    }

    /** An article's place and when it was last changed. */
    public record Address(ArticleId id, Instant changedAt) {}

    public long count() {
        return store.count();
    }

    /** Those that left, the latest first; of all organs when none is given, of all columns when none is given. */
    public List<Gone> gone(@Nullable OrganId organ, @Nullable Long column, int most) {
        return store.gone(organ, column, most);
    }

    /** The content of a file of an article, while both are public. */
    public Optional<byte[]> content(ArticleId id, String digest) {
        return store.content(id, digest);
    }

    public List<PublicColumn> columns(OrganId organ) {
        return store.columns(organ);
    }

    public Optional<PublicColumn> column(long id) {
        return store.column(id);
    }

    /** Those of these columns that there are, in no order. */
    public List<PublicColumn> columns(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : store.columns(ids);
    }

    public Optional<Site> site(OrganId organ) {
        return store.site(organ);
    }

    /** What has changed after the given number, in order. */
    public List<Change> changesAfter(long number, int most) {
        return store.changesAfter(number, most);
    }

    /**
     * The last changes after a given one.
     *
     * @param ofSite of columns or of an organ's presentation; 0 for none
     * @param ofArticles of each article that has changed
     */
    public record LastChanges(long ofSite, Map<ArticleId, Long> ofArticles) {}

    public LastChanges lastChangesAfter(long number) {
        return store.lastChangesAfter(number);
    }

    /** When the changes of these numbers were made, in microseconds since 1970; without those that never were. */
    public Map<Long, Long> momentsOfChanges(Collection<Long> numbers) {
        return numbers.isEmpty() ? Map.of() : store.momentsOfChanges(numbers);
    }

    public long lastChange() {
        return store.lastChange();
    }
}
