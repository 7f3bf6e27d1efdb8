package gongkai.search;

import gongkai.published.Article;
import gongkai.published.ArticleId;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * One index on disk. It knows up to which change it holds everything; what it holds beyond that does no harm, since the
 * same changes are then simply followed again.
 */
final class Index implements Closeable {

    private static final String UP_TO = "upTo";
    private static final String FORMAT = "format";
    private static final double BUFFER_MEGABYTES = 48;

    private final Path path;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private long upTo;

    private Index(Path path) throws IOException {
        this.path = path;
        this.directory = FSDirectory.open(path);
        var config = new IndexWriterConfig();
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setCommitOnClose(false);
        this.writer = new IndexWriter(directory, config);
        this.searchers = new SearcherManager(writer, null);
        this.upTo = committed()
                .map(it -> Long.parseLong(it.getOrDefault(UP_TO, "0")))
                .orElse(0L);
    }

    /** An index that was completed by a program that wrote the same format; nothing if there is none or it is damaged. */
    static Optional<Index> open(Path path) {
        if (!Files.isDirectory(path)) {
            return Optional.empty();
        }
        try {
            if (!DirectoryReader.indexExists(FSDirectory.open(path))) {
                return Optional.empty();
            }
            var index = new Index(path);
            if (index.committed()
                    .filter(it -> Documents.FORMAT.equals(it.get(FORMAT)))
                    .isPresent()) {
                return Optional.of(index);
            }
            index.close();
            return Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    static Index create(Path path) {
        try {
            delete(path);
            Files.createDirectories(path);
            return new Index(path);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Optional<Map<String, String>> committed() {
        var data = writer.getLiveCommitData();
        return data == null
                ? Optional.empty()
                : Optional.of(StreamSupport.stream(data.spliterator(), false)
                        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The number of the last change it holds. */
    long upTo() {
        return upTo;
    }

    /** How many articles it holds. */
    int size() throws IOException {
        return with(it -> it.count(new TermQuery(new Term(Documents.KIND, Documents.ARTICLE))));
    }

    void put(Article article) throws IOException {
        writer.updateDocuments(Documents.of(article.id()), Documents.of(article));
    }

    void remove(ArticleId id) throws IOException {
        writer.deleteDocuments(Documents.of(id));
    }

    /** Keeps what was put and removed, and shows it to whoever searches from now on. */
    void commit(long nowUpTo) throws IOException {
        upTo = nowUpTo;
        writer.setLiveCommitData(
                Map.of(UP_TO, String.valueOf(nowUpTo), FORMAT, Documents.FORMAT).entrySet());
        writer.commit();
        refresh();
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** What is asked of a searcher. */
    interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    <T> T with(Question<T> question) throws IOException {
        var searcher = searchers.acquire();
        try {
            return question.ask(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            searchers.close();
            writer.rollback();
        }
    }

    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The numbered directories of a shelf, the highest first. */
    static List<Path> shelf(Path shelf) throws IOException {
        if (!Files.isDirectory(shelf)) {
            return List.of();
        }
        try (var entries = Files.list(shelf)) {
            return entries.filter(it -> it.getFileName().toString().matches("\\d+"))
                    .sorted(Comparator.comparing((Path it) ->
                                    Integer.parseInt(it.getFileName().toString()))
                            .reversed())
                    .toList();
        }
    }
}
