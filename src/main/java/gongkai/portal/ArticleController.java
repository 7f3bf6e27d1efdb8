package gongkai.portal;

import gongkai.access.Act;
import gongkai.access.NotFound;
import gongkai.access.Requires;
import gongkai.clock.OfficeClock;
import gongkai.comparison.Comparison;
import gongkai.published.Article;
import gongkai.published.ArticleId;
import gongkai.published.Articles;
import gongkai.published.Body;
import gongkai.published.Gone;
import gongkai.published.PastVersion;
import gongkai.published.PublicFile;
import gongkai.published.Readings;
import gongkai.published.Relation;
import gongkai.published.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Articles, their history and their files. */
@Controller
class ArticleController {

    /** What a browser may show by itself; everything else is saved. None of them can hold a script that would run. */
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/jpeg", "image/png", "text/plain");

    private final Articles articles;
    private final Presentation presentation;
    private final Readings readings;
    private final OfficeClock clock;

    ArticleController(Articles articles, Presentation presentation, Readings readings, OfficeClock clock) {
        this.articles = articles;
        this.presentation = presentation;
        this.readings = readings;
        this.clock = clock;
    }

    @GetMapping("/articles/{id}")
    @Requires(Act.READ_PUBLIC_PAGES)
    ModelAndView article(@PathVariable long id, HttpServletRequest request) {
        return switch (articles.find(new ArticleId(id)).orElseThrow(() -> new NotFound("article", id))) {
            case Gone gone -> gone(gone, request);
            case Article article -> {
                var today = clock.today();
                RenderedPage.lasts(request, article.lifetime().lastDayAs(today));
                yield new ModelAndView("portal/article", "page", page(article, today));
            }
        };
    }

    private static ModelAndView gone(Gone gone, HttpServletRequest request) {
        RenderedPage.lasts(request, LocalDate.MAX);
        var page = new ModelAndView("portal/gone", "tombstone", gone.tombstone());
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    private ArticlePage page(Article it, LocalDate today) {
        var organ = presentation.of(it.organ());
        var site = organ.site();
        var relations = new LinkedHashMap<Relation.Kind, List<Relation>>();
        it.relations()
                .forEach(relation -> relations
                        .computeIfAbsent(relation.kind(), _ -> new ArrayList<>())
                        .add(relation));
        return new ArticlePage(
                it,
                ColumnTree.path(organ.columns(), it.column()),
                ArticleHead.of(it, site, today, readings.of(it.id())),
                Body.of(it.body()),
                it.lifetime().on(today),
                it.version() == 1 ? List.of() : articles.pastVersions(it.id()),
                relations,
                site.map(Site::sourceStatement).orElse(""));
    }

    /** What a text changed when it took the place of an earlier one. */
    @GetMapping("/articles/{id}/versions/{version}")
    @Requires(Act.READ_PUBLIC_PAGES)
    ModelAndView version(@PathVariable long id, @PathVariable int version, HttpServletRequest request) {
        return switch (articles.find(new ArticleId(id)).orElseThrow(() -> new NotFound("article", id))) {
            case Gone gone -> gone(gone, request);
            case Article article -> new ModelAndView("portal/version", "page", version(article, version));
        };
    }

    private VersionPage version(Article article, int version) {
        var past = articles.pastVersions(article.id());
        var wanted = past.stream()
                .filter(it -> it.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFound("version", version));
        var next = past.stream()
                .filter(it -> it.version() > version)
                .reduce((_, last) -> last)
                .map(it -> new Next(it.version(), it.title(), it.body(), it.changeNote()))
                .orElseGet(() -> new Next(article.version(), article.title(), article.body(), article.changeNote()));
        return new VersionPage(
                article,
                wanted,
                next.version(),
                next.note(),
                Comparison.of(text(wanted), next.title() + "\n" + next.body()));
    }

    private record Next(int version, String title, String body, String note) {}

    private static String text(PastVersion it) {
        return it.title() + "\n" + it.body();
    }

    /** What machines may know of an article (schema.org), with the printed metadata. */
    @GetMapping("/articles/{id}/metadata.json")
    @Requires(Act.READ_PUBLIC_PAGES)
    ResponseEntity<Map<String, Object>> metadata(@PathVariable long id) {
        return articles.find(new ArticleId(id)).orElseThrow(() -> new NotFound("article", id))
                        instanceof Article article
                ? ResponseEntity.ok()
                        .contentType(MediaType.valueOf("application/ld+json"))
                        .body(LinkedData.of(article, clock.today()))
                : ResponseEntity.status(HttpStatus.GONE).build();
    }

    @GetMapping("/files/{id}/{name}")
    @Requires(Act.READ_PUBLIC_PAGES)
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String name) {
        if (!(articles.find(new ArticleId(id)).orElse(null) instanceof Article article)) {
            throw new NotFound("file", id);
        }
        var file = article.files().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("file", name));
        var bytes = articles.content(article.id(), file.digest()).orElseThrow(() -> new NotFound("file", name));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file).toString())
                .contentType(type(file))
                .eTag('"' + file.digest() + '"')
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(bytes);
    }

    private static MediaType type(PublicFile file) {
        return MediaType.parseMediaType(
                SHOWN.contains(file.contentType()) ? file.contentType() : "application/octet-stream");
    }

    private static ContentDisposition disposition(PublicFile file) {
        return (SHOWN.contains(file.contentType()) ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
    }
}
