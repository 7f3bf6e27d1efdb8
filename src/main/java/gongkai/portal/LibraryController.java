package gongkai.portal;

import gongkai.access.Act;
import gongkai.access.OrganId;
import gongkai.access.Requires;
import gongkai.clock.OfficeClock;
import gongkai.published.Articles;
import gongkai.published.LibraryFilter;
import gongkai.published.Line;
import gongkai.published.MetadataField;
import gongkai.published.PublicOrgans;
import gongkai.published.Validity;
import gongkai.web.Csv;
import gongkai.web.Form;
import gongkai.web.Option;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The library of normative documents (行政规范性文件库): those in force unless asked otherwise. */
@Controller
class LibraryController {

    private static final int SIZE = 30;
    private static final int WHOLE = 100_000;
    private static final String IN_FORCE = "inforce";
    private static final String ALL = "all";

    private final Articles articles;
    private final PublicOrgans organs;
    private final OfficeClock clock;

    LibraryController(Articles articles, PublicOrgans organs, OfficeClock clock) {
        this.articles = articles;
        this.organs = organs;
        this.clock = clock;
    }

    /** As typed; what is not understood is not asked for. */
    record Choice(
            @Nullable String validity,
            @Nullable Integer year,
            @Nullable String subject,
            @Nullable String issuer,
            @Nullable OrganId organ,
            @Nullable Integer page) {

        LibraryFilter filter() {
            return new LibraryFilter(validities(), year, filled(subject), filled(issuer), organ);
        }

        Set<Validity> validities() {
            var wanted = validity == null || validity.isBlank() ? IN_FORCE : validity;
            if (wanted.equals(ALL)) {
                return Set.of();
            }
            return Arrays.stream(Validity.values())
                    .filter(it -> it.name().equals(wanted))
                    .findFirst()
                    .<Set<Validity>>map(Set::of)
                    .orElseGet(() -> EnumSet.copyOf(Arrays.stream(Validity.values())
                            .filter(Validity::isInForce)
                            .toList()));
        }

        private static @Nullable String filled(@Nullable String value) {
            return value == null || value.isBlank() ? null : value;
        }

        int pageOr1() {
            return page == null ? 1 : Math.clamp(page, 1, WHOLE);
        }
    }

    @GetMapping("/documents")
    @Requires(Act.READ_PUBLIC_PAGES)
    ModelAndView library(Choice choice) {
        var today = clock.today();
        var choices = articles.libraryChoices();
        var listing = articles.library(choice.filter(), today, choice.pageOr1(), SIZE);
        return new ModelAndView(
                        "portal/library",
                        "page",
                        new LibraryPage(listing, choice.pageOr1(), listing.pages(SIZE), question(choice), today))
                .addObject("form", form(choice))
                .addObject("validities", validities())
                .addObject(
                        "years",
                        choices.years().stream()
                                .map(it -> new Option("" + it, it + "年"))
                                .toList())
                .addObject("subjects", same(choices.subjects()))
                .addObject("issuers", same(choices.issuers()))
                .addObject(
                        "organs",
                        organs.all().stream()
                                .map(it -> new Option("" + it.id().value(), it.name()))
                                .toList());
    }

    @GetMapping("/documents.csv")
    @Requires(Act.READ_PUBLIC_PAGES)
    ResponseEntity<byte[]> table(Choice choice) {
        var today = clock.today();
        return Csv.download(
                "行政规范性文件.csv",
                HEADER,
                articles.library(choice.filter(), today, 1, WHOLE).lines().stream()
                        .map(it -> row(it, today))
                        .toList());
    }

    @GetMapping("/documents.json")
    @Requires(Act.READ_PUBLIC_PAGES)
    ResponseEntity<List<Map<String, String>>> list(Choice choice) {
        var today = clock.today();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("documents.json")
                                .build()
                                .toString())
                .body(articles.library(choice.filter(), today, 1, WHOLE).lines().stream()
                        .map(it -> named(row(it, today)))
                        .toList());
    }

    private static final List<String> HEADER = Stream.concat(
                    Stream.of(
                                    MetadataField.TITLE,
                                    MetadataField.DOC_NO,
                                    MetadataField.ISSUER,
                                    MetadataField.PUBLISHER,
                                    MetadataField.WRITTEN_ON,
                                    MetadataField.PUBLISHED_AT,
                                    MetadataField.EFFECTIVE_ON,
                                    MetadataField.EXPIRES_ON,
                                    MetadataField.REPEALED_ON,
                                    MetadataField.VALIDITY,
                                    MetadataField.SUBJECT)
                            .map(MetadataField::label),
                    Stream.of("地址"))
            .toList();

    private static final List<String> NAMES = List.of(
            "title",
            "docNo",
            "issuer",
            "publisher",
            "writtenOn",
            "publishedOn",
            "effectiveOn",
            "expiresOn",
            "repealedOn",
            "validity",
            "subject",
            "path");

    private static Map<String, String> named(List<String> row) {
        var named = new LinkedHashMap<String, String>();
        for (int at = 0; at < NAMES.size(); at++) {
            named.put(NAMES.get(at), row.get(at));
        }
        return named;
    }

    private static List<String> row(Line it, LocalDate today) {
        return List.of(
                it.title(),
                it.docNo(),
                it.issuer(),
                it.organName(),
                it.writtenOn().toString(),
                LocalDate.ofInstant(it.publishedAt(), OfficeClock.ZONE).toString(),
                Objects.toString(it.lifetime().effectiveOn(), ""),
                Objects.toString(it.lifetime().expiresOn(), ""),
                Objects.toString(it.lifetime().repealedOn(), ""),
                it.lifetime().on(today).label(),
                it.subject(),
                "/articles/" + it.id().value());
    }

    private static List<Option> validities() {
        return Stream.concat(
                        Stream.of(new Option(ALL, "全部")),
                        Arrays.stream(Validity.values()).map(it -> new Option(it.name(), it.label())))
                .toList();
    }

    private static List<Option> same(List<String> values) {
        return values.stream().map(it -> new Option(it, it)).toList();
    }

    private static Form form(Choice choice) {
        return Form.of(Map.of(
                "validity", Objects.requireNonNullElse(choice.validity(), ""),
                "year", Objects.toString(choice.year(), ""),
                "subject", Objects.requireNonNullElse(choice.subject(), ""),
                "issuer", Objects.requireNonNullElse(choice.issuer(), ""),
                "organ",
                        choice.organ() == null
                                ? ""
                                : String.valueOf(choice.organ().value())));
    }

    private static String question(Choice it) {
        return Addressing.question(
                "validity",
                it.validity(),
                "year",
                it.year(),
                "subject",
                it.subject(),
                "issuer",
                it.issuer(),
                "organ",
                it.organ() == null ? null : it.organ().value());
    }
}
