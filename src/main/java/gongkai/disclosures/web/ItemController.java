package gongkai.disclosures.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.Requires;
import gongkai.calendars.Calendars;
import gongkai.calendars.DueView;
import gongkai.catalogue.Vocabulary;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.HitDecision.Decision;
import gongkai.disclosures.domain.ItemLine;
import gongkai.disclosures.domain.Link;
import gongkai.disclosures.domain.Marking;
import gongkai.disclosures.domain.Openness;
import gongkai.disclosures.domain.Preparation.UnderWay;
import gongkai.disclosures.domain.SecrecyReview.Aggregation;
import gongkai.disclosures.domain.SecrecyReview.Conclusion;
import gongkai.disclosures.domain.Stage;
import gongkai.disclosures.domain.Withdrawal.Cause;
import gongkai.disclosures.handling.Differences;
import gongkai.disclosures.handling.DisclosureReading;
import gongkai.disclosures.handling.Finding;
import gongkai.disclosures.handling.MarkingHandling;
import gongkai.disclosures.handling.ReviewHandling;
import gongkai.published.Body;
import gongkai.web.Form;
import gongkai.web.Option;
import gongkai.workyears.domain.DutyRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One item: where it stands, what this person can do about it, and its whole story. */
@Controller
@RequestMapping("/desk/disclosures/{id}")
class ItemController {

    private final DisclosureReading reading;
    private final ItemSteps steps;
    private final ReviewHandling reviews;
    private final MarkingHandling markings;
    private final ItemChoices choices;
    private final Calendars calendars;
    private final OfficeClock clock;

    ItemController(
            DisclosureReading reading,
            ItemSteps steps,
            ReviewHandling reviews,
            MarkingHandling markings,
            ItemChoices choices,
            Calendars calendars,
            OfficeClock clock) {
        this.reading = reading;
        this.steps = steps;
        this.reviews = reviews;
        this.markings = markings;
        this.choices = choices;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Act.SEE_DISCLOSURES)
    ModelAndView show(Actor actor, @PathVariable long id) {
        return page(actor, id, Form.blank());
    }

    /** As the public would see the text. */
    @GetMapping("/preview")
    @Requires(Act.SEE_DISCLOSURES)
    ModelAndView preview(Actor actor, @PathVariable long id) {
        var it = reading.get(actor, id);
        return new ModelAndView("disclosures/preview", "it", it)
                .addObject("blocks", Body.of(it.content().wording().body()))
                .addObject("column", choices.columnPath(it.content().placement().column()));
    }

    /** Two saved texts beside each other. */
    @GetMapping("/comparison")
    @Requires(Act.SEE_DISCLOSURES)
    ModelAndView comparison(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        var it = reading.get(actor, id);
        var before = from == null
                ? it.content()
                : reading.sealed(actor, id, from).orElseThrow(() -> new NotFound("revision", from));
        var after = to == null
                ? it.content()
                : reading.sealed(actor, id, to).orElseThrow(() -> new NotFound("revision", to));
        return new ModelAndView("disclosures/comparison", "differences", Differences.between(before, after))
                .addObject("it", it);
    }

    ModelAndView page(Actor actor, long id, Form form) {
        var it = reading.get(actor, id);
        var findings = it.preparation() instanceof UnderWay ? reviews.findings(actor, id) : List.<Finding>of();
        return new ModelAndView("disclosures/item", "page", itemPage(actor, it, findings))
                .addObject("form", form.sentTo().isEmpty() ? prefilled(it) : form);
    }

    private static Form prefilled(Disclosure it) {
        var values = new LinkedHashMap<String, String>();
        if (it.content().attribute().openness() != null) {
            values.put("proposal", it.content().attribute().openness().name());
        }
        values.put("unit", String.valueOf(it.unit().value()));
        values.put("rule", it.rule().name());
        return Form.of(values);
    }

    private ItemPage itemPage(Actor actor, Disclosure it, List<Finding> findings) {
        var id = it.id();
        var place = it.place();
        return new ItemPage(
                it,
                choices.nameOf(it.organ()),
                choices.nameOf(it.unit()),
                choices.columnPath(it.content().placement().column()),
                Body.of(it.content().wording().body()),
                labels(it),
                due(it),
                lateness(actor, it),
                findings,
                it.preparation() instanceof UnderWay && reviews.hasSmallCells(actor, id),
                differences(actor, it),
                steps.of(actor, it, findings),
                offers(actor, it),
                reading.steps(actor, id).reversed(),
                reading.revisions(actor, id),
                reading.reviews(actor, id),
                reading.deliveries(actor, id),
                related(actor, it),
                markings.gazette(actor, id),
                actor.may(Act.SEE_LEDGER, place));
    }

    private Map<String, String> labels(Disclosure it) {
        var labels = new LinkedHashMap<String, String>();
        var placement = it.content().placement();
        labels.put(Vocabulary.SUBJECT.label(), choices.label(Vocabulary.SUBJECT, placement.subject()));
        labels.put(Vocabulary.GENRE.label(), choices.label(Vocabulary.GENRE, placement.genre()));
        labels.put(
                Vocabulary.SERVICE_TARGET.label(), choices.label(Vocabulary.SERVICE_TARGET, placement.serviceTarget()));
        labels.values().removeIf(String::isEmpty);
        return labels;
    }

    private Optional<DueView> due(Disclosure it) {
        return DisclosureReading.due(it)
                .flatMap(due -> DueView.of(due, it.place(), calendars.at(it.place()), clock.today()));
    }

    private long lateness(Actor actor, Disclosure it) {
        return it.published()
                .filter(shown -> it.content().paper().formedOn() != null)
                .map(shown -> reading.workingDaysLate(
                        actor,
                        it.organ(),
                        Objects.requireNonNull(it.content().paper().formedOn()),
                        shown.on()))
                .orElse(0L);
    }

    /** What was changed after the last confidentiality review; empty while its record holds. */
    private List<Differences.Difference> differences(Actor actor, Disclosure it) {
        return it.underWay()
                .flatMap(UnderWay::secrecyReview)
                .filter(review -> !review.covers(it.content()))
                .flatMap(review -> reading.sealed(actor, it.id(), review.seal()))
                .map(before -> Differences.between(before, it.content()))
                .orElse(List.of());
    }

    private ItemPage.Offers offers(Actor actor, Disclosure it) {
        return new ItemPage.Offers(
                Option.of(Decision.class, Decision::label),
                Option.of(Conclusion.class, Conclusion::label),
                Option.of(Aggregation.class, Aggregation::label),
                Option.of(Openness.class, Openness::label),
                Option.of(Cause.class, Cause::label),
                Option.of(Marking.Kind.class, Marking.Kind::label),
                Option.of(Link.Kind.class, Link.Kind::label),
                Option.of(DutyRule.class, DutyRule::label),
                choices.units(it.organ()),
                Option.of(DraftController.ChangeKind.class, DraftController.ChangeKind::label).stream()
                        .filter(kind -> it.isPublic() != kind.value().equals(DraftController.ChangeKind.AGAIN.name()))
                        .toList(),
                reading.latest(actor).stream()
                        .filter(other -> other.id() != it.id())
                        .map(ItemLine::title)
                        .toList());
    }

    private List<ItemPage.Related> related(Actor actor, Disclosure it) {
        var related = new ArrayList<ItemPage.Related>();
        for (var link : markings.links(actor, it.id())) {
            var fromHere = link.from() == it.id();
            var other = reading.get(actor, fromHere ? link.to() : link.from());
            related.add(new ItemPage.Related(
                    link,
                    fromHere,
                    fromHere ? link.kind().label() : link.kind().inverse(),
                    other.id(),
                    other.content().wording().title()));
        }
        return related;
    }

    static String stage(Disclosure it) {
        return it.underWay().map(UnderWay::stage).map(Stage::label).orElse("");
    }
}
