package gongkai;

import gongkai.access.OrganId;
import gongkai.database.DataDirectory;
import gongkai.database.EmbeddedPostgres;
import gongkai.published.Article;
import gongkai.published.ArticleId;
import gongkai.published.Lifetime;
import gongkai.published.PublicOrgans;
import gongkai.published.Publishing;
import gongkai.published.Tombstone;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * From the beginning of the transaction that publishes an article until a reader sees it on its own page, in its organ's list
 * and in a search, each asked again without a pause; then until its page says that it was withdrawn.
 */
final class PublishBench {

    private static final int ROUNDS = 40;
    private static final int WARMING = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    private PublishBench(String address) {
        this.address = address;
    }

    public static void main(String[] args) throws Exception {
        var data = DataDirectory.open(Path.of(args[0]));
        var server = EmbeddedPostgres.start(data);
        var application = new SpringApplication(Gongkai.class);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("dataDirectory", data);
            context.getBeanFactory().registerSingleton("workplace", new Workplace(data.temporary()));
            context.getBeanFactory().registerSingleton("embeddedPostgres", server);
        });
        var context = application.run(
                "--gongkai.clock.demo=true", "--gongkai.data=" + data.path(), "--server.port=" + args[1],
                "--logging.file.name=" + data.log().resolve("gongkai.log"));
        new PublishBench("http://localhost:" + args[1])
                .run(
                        context.getBean(Publishing.class),
                        context.getBean(TransactionTemplate.class),
                        context.getBean(PublicOrgans.class).all().getFirst().id());
        SpringApplication.exit(context);
        server.close();
        data.close();
        System.exit(0);
    }

    private void run(Publishing publishing, TransactionTemplate transaction, OrganId organ) throws Exception {
        var committed = new ArrayList<Long>();
        var page = new ArrayList<Long>();
        var list = new ArrayList<Long>();
        var search = new ArrayList<Long>();
        var gone = new ArrayList<Long>();
        var number = Instant.now().getEpochSecond() * 1_000;
        for (int round = -WARMING; round < ROUNDS; round++) {
            var article = article(++number, organ);
            var began = System.nanoTime();
            transaction.executeWithoutResult(_ -> publishing.put(article, Map.of()));
            var times = new long[] {
                System.nanoTime(),
                until("/articles/" + number, article.title()),
                until("/organs/" + organ.value(), article.title()),
                until("/search?q=" + URLEncoder.encode("Q" + number, StandardCharsets.UTF_8), "/articles/" + number + "\""),
            };
            var withdrawing = System.nanoTime();
            transaction.executeWithoutResult(_ -> publishing.withdraw(
                    article.id(),
                    new Tombstone("机关", "该信息已由发布机关撤回。", Instant.now(), Tombstone.Kind.WITHDRAWN)));
            var left = until("/articles/" + number, "已由发布机关撤回");
            if (round >= 0) {
                committed.add(times[0] - began);
                page.add(times[1] - began);
                list.add(times[2] - began);
                search.add(times[3] - began);
                gone.add(left - withdrawing);
            }
        }
        say("committed", committed);
        say("visible on its page", page);
        say("visible in the list", list);
        say("visible in a search", search);
        say("withdrawn and gone from its page", gone);
    }

    private long until(String path, String text) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + path)).build();
        while (!client.send(request, BodyHandlers.ofString()).body().contains(text)) {
            Thread.onSpinWait();
        }
        return System.nanoTime();
    }

    private static Article article(long number, OrganId organ) {
        var today = LocalDate.of(2026, 9, 16);
        return new Article(
                new ArticleId(number), organ, "样本机关", 1, "POLICY", "政策文件", false, false,
                "关于第Q" + number + "号事项的通知", "", "样本正文。\n".repeat(40), Map.of(), List.of(),
                new Lifetime(null, null, null, false, false), today, Instant.now(), null, 1, "", false,
                List.of(), List.of());
    }

    private static void say(String what, List<Long> nanos) {
        Collections.sort(nanos);
        System.out.printf(
                "%s: median %.0f ms, p95 %.0f ms%n",
                what, nanos.get(nanos.size() / 2) / 1e6, nanos.get(nanos.size() * 95 / 100) / 1e6);
    }
}
