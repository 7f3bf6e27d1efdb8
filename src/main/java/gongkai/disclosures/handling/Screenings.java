package gongkai.disclosures.handling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.Attachment;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.HitDecision;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.store.PgSaltStore;
import gongkai.disclosures.store.PgStoryStore;
import gongkai.files.Cleaning;
import gongkai.files.FileId;
import gongkai.files.Files;
import gongkai.organisation.PublicOrgan;
import gongkai.published.MetadataField;
import gongkai.published.PublicOrgans;
import gongkai.screening.Detector;
import gongkai.screening.Passage;
import gongkai.screening.Screened;
import gongkai.screening.Screening;
import gongkai.screening.ScreeningSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks through the text and the attachments of an item for what must not go out. */
@Component
class Screenings {

    /** What was found, and whether a table has cells that point at persons. */
    record Report(List<Finding> findings, boolean hasSmallCells) {

        boolean isSettled() {
            return findings.stream().allMatch(Finding::isSettled);
        }
    }

    /** The same content under the same settings is looked through once. */
    private record Question(String seal, ScreeningSettings settings) {}

    private static final int REMEMBERED = 200;

    private final Cache<Question, Screened> screened =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private final Files files;
    private final PublicOrgans organs;
    private final PgStoryStore story;
    private final PgSaltStore salt;
    private final OfficeClock clock;

    Screenings(Files files, PublicOrgans organs, PgStoryStore story, PgSaltStore salt, OfficeClock clock) {
        this.files = files;
        this.organs = organs;
        this.story = story;
        this.salt = salt;
        this.clock = clock;
    }

    Report of(Disclosure it) {
        var decisions =
                story.decisions(it.id()).stream().collect(Collectors.toMap(HitDecision::key, Function.identity()));
        var found = screen(it);
        return new Report(
                found.hits().stream()
                        .map(hit -> new Finding(hit, Optional.ofNullable(decisions.get(hit.key()))))
                        .toList(),
                found.hasSmallCells());
    }

    /** Whether it can go out without anybody deciding about something found. */
    boolean isHarmless(Disclosure it) {
        return screen(it).blocking().stream().allMatch(hit -> hit.detector() == Detector.CONCEALED_PROPERTIES)
                && uncleanable(it.content()).isEmpty();
    }

    /** Attachments of which no clean copy can be made, and why. */
    List<String> uncleanable(Content content) {
        return content.attachments().stream()
                .map(it -> files.cleaned(new FileId(it.file())))
                .filter(Cleaning.Uncleanable.class::isInstance)
                .map(Cleaning.Uncleanable.class::cast)
                .map(it -> it.name() + "：" + it.why().label())
                .toList();
    }

    private Screened screen(Disclosure it) {
        return screened.get(
                new Question(it.content().seal(), settings(it)),
                question -> Screening.screen(passages(it.content()), question.settings()));
    }

    private List<Passage> passages(Content content) {
        var passages = new ArrayList<Passage>();
        passages.add(new Passage(MetadataField.TITLE.label(), content.wording().title()));
        passages.add(new Passage("内容概述", content.wording().summary()));
        passages.add(new Passage("正文", content.wording().body()));
        content.wording()
                .elementsInOrder()
                .forEach((element, text) -> passages.add(new Passage(element.label(), text)));
        passages.add(new Passage(
                MetadataField.KEYWORDS.label(),
                String.join(" ", content.placement().keywords())));
        content.attachments().forEach(it -> passages.addAll(passages(it)));
        return passages;
    }

    private List<Passage> passages(Attachment it) {
        var name = "附件“" + it.name() + "”";
        var reading = files.reading(new FileId(it.file()));
        var passages = new ArrayList<Passage>();
        passages.add(new Passage(name + "的文件名", it.name()));
        reading.parts().forEach(part -> passages.add(new Passage((name + part.place()).strip(), part.text())));
        if (reading.parts().isEmpty()) {
            passages.add(new Passage(name, reading.text()));
        }
        reading.concealed()
                .forEach(hidden -> passages.add(new Passage(
                        (name + hidden.place()).strip(),
                        hidden.text(),
                        hidden.kind().label())));
        return passages;
    }

    private ScreeningSettings settings(Disclosure it) {
        var organ = organs.find(it.organ(), clock.today()).orElseThrow();
        var settings = ScreeningSettings.of(organ.name())
                .withPhones(phones(organ))
                .withMails(organ.email().isEmpty() ? Set.of() : Set.of(organ.email()))
                .withSalt(salt.value());
        return it.content().type() == ItemType.NOTICE
                        && it.content().wording().title().contains("征求意见")
                ? settings.forConsultation()
                : settings;
    }

    private static Set<String> phones(PublicOrgan organ) {
        var phones = new HashSet<String>();
        phones.add(organ.phone());
        phones.add(organ.fax());
        organ.units().forEach(unit -> phones.add(unit.phone()));
        phones.remove("");
        return phones;
    }
}
