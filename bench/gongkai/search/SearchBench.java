package gongkai.search;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** The search page over HTTP beside a bare query of the same words on the same index. */
final class SearchBench {

    private static final List<String> TYPED = List.of(
            "门诊慢特病", "异地就医备案", "長期護理保險", "生育津贴怎么领", "集采", "医疗救助", "参保登记 2020",
            "基金监督检查", "样医保发〔2003〕777号", "yidijiuyi", "就近办理", "第33条");

    private static final int ROUNDS = 15;

    private SearchBench() {}

    public static void main(String[] args) throws Exception {
        var pages = new ArrayList<Long>();
        try (var client = HttpClient.newHttpClient()) {
            for (int round = -3; round < ROUNDS; round++) {
                for (var typed : TYPED) {
                    var request = HttpRequest.newBuilder(URI.create(
                                    args[0] + "/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)))
                            .build();
                    var began = System.nanoTime();
                    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(typed + " " + answer.statusCode());
                    }
                    if (round >= 0) {
                        pages.add(System.nanoTime() - began);
                    }
                }
            }
        }
        say("search page", pages);
        var shelf = Index.shelf(Path.of(args[1]).resolve("search")).getFirst();
        try (var reader = DirectoryReader.open(FSDirectory.open(shelf))) {
            var searcher = new IndexSearcher(reader);
            var bare = new ArrayList<Long>();
            for (int round = -3; round < ROUNDS; round++) {
                for (var typed : TYPED) {
                    var query = new BooleanQuery.Builder();
                    gongkai.chinese.Words.forQuery(typed).forEach(it -> {
                        query.add(new TermQuery(new Term("title.words", it)), Occur.SHOULD);
                        query.add(new TermQuery(new Term("body.words", it)), Occur.SHOULD);
                    });
                    var began = System.nanoTime();
                    var top = searcher.search(query.build(), 10);
                    for (var hit : top.scoreDocs) {
                        searcher.storedFields().document(hit.doc);
                    }
                    if (round >= 0) {
                        bare.add(System.nanoTime() - began);
                    }
                }
            }
            System.out.println("documents in the index: " + reader.numDocs());
            say("bare query", bare);
        }
    }

    private static void say(String what, List<Long> nanos) {
        Collections.sort(nanos);
        System.out.printf(
                "%s: median %.1f ms, p95 %.1f ms%n",
                what, nanos.get(nanos.size() / 2) / 1e6, nanos.get(nanos.size() * 95 / 100) / 1e6);
    }
}
