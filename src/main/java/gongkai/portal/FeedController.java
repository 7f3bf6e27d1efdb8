package gongkai.portal;

import gongkai.access.Act;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.Requires;
import gongkai.published.Articles;
import gongkai.published.Gone;
import gongkai.published.Listing;
import gongkai.published.PublicOrgans;
import gongkai.web.SiteIdentity;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What machines follow: feeds with what came and what left, the map of the site, the wishes to crawlers. */
@Controller
class FeedController {

    private static final int ENTRIES = 50;
    private static final int ADDRESSES = 20_000;
    private static final MediaType ATOM = MediaType.valueOf("application/atom+xml;charset=UTF-8");
    private static final MediaType XML = MediaType.valueOf("application/xml;charset=UTF-8");

    private final Articles articles;
    private final PublicOrgans organs;
    private final SiteIdentity site;

    FeedController(Articles articles, PublicOrgans organs, SiteIdentity site) {
        this.articles = articles;
        this.organs = organs;
        this.site = site;
    }

    @GetMapping("/feed")
    @Requires(Act.READ_PUBLIC_PAGES)
    ResponseEntity<String> ofSite() {
        return feed(site.name(), "/", "/feed", articles.latest(1, ENTRIES), articles.gone(null, null, ENTRIES));
    }

    @GetMapping("/organs/{id}/feed")
    @Requires(Act.READ_PUBLIC_PAGES)
    ResponseEntity<String> ofOrgan(@PathVariable OrganId id) {
        var organ = organs.all().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("organ", id));
        var path = "/organs/" + id.value();
        return feed(
                organ.name(), path, path + "/feed", articles.ofOrgan(id, 1, ENTRIES), articles.gone(id, null, ENTRIES));
    }

    @GetMapping("/columns/{column}/feed")
    @Requires(Act.READ_PUBLIC_PAGES)
    ResponseEntity<String> ofColumn(@PathVariable long column) {
        var it = articles.column(column).orElseThrow(() -> new NotFound("column", column));
        var path = "/columns/" + column;
        return feed(
                it.name(),
                path,
                path + "/feed",
                articles.ofColumns(List.of(column), null, 1, ENTRIES),
                articles.gone(null, column, ENTRIES));
    }

    private static ResponseEntity<String> feed(
            String title, String page, String self, Listing listing, List<Gone> gone) {
        return ResponseEntity.ok().contentType(ATOM).body(Atom.of(root(), title, page, self, listing.lines(), gone));
    }

    @GetMapping("/sitemap.xml")
    @Requires(Act.READ_PUBLIC_PAGES)
    ResponseEntity<String> sitemaps() {
        var parts = Math.max(1, (articles.count() + ADDRESSES - 1) / ADDRESSES);
        var root = root();
        var index = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"")
                .append(Atom.SITEMAP)
                .append("\">\n");
        for (int part = 1; part <= parts; part++) {
            index.append("<sitemap><loc>")
                    .append(root)
                    .append("/sitemaps/")
                    .append(part)
                    .append("</loc></sitemap>\n");
        }
        return ResponseEntity.ok()
                .contentType(XML)
                .body(index.append("</sitemapindex>\n").toString());
    }

    /** Articles that search engines may list, by the order of their numbers. */
    @GetMapping("/sitemaps/{part}")
    @Requires(Act.READ_PUBLIC_PAGES)
    ResponseEntity<String> sitemap(@PathVariable int part) {
        if (part < 1) {
            throw new NotFound("sitemap", part);
        }
        var root = root();
        var addresses = articles.addresses((long) (part - 1) * ADDRESSES, ADDRESSES);
        var map = addresses.stream()
                .map(it -> "<url><loc>" + root + "/articles/" + it.id().value() + "</loc><lastmod>" + it.changedAt()
                        + "</lastmod></url>\n")
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"" + Atom.SITEMAP
                                + "\">\n<url><loc>" + root + "/</loc></url>\n",
                        "</urlset>\n"));
        return ResponseEntity.ok().contentType(XML).body(map);
    }

    @GetMapping("/robots.txt")
    @Requires(Act.READ_PUBLIC_PAGES)
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/plain;charset=UTF-8"))
                .body(
                        "User-agent: *\nDisallow: /desk\nDisallow: /sign-in\nDisallow: /search\nDisallow: /leave\nSitemap: "
                                + root() + "/sitemap.xml\n");
    }

    private static String root() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
