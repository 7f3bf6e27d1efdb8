package gongkai.disclosures.store;

import static java.util.Objects.requireNonNull;

import gongkai.access.PersonId;
import gongkai.disclosures.domain.AttributeReview;
import gongkai.disclosures.domain.Change;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.Draft;
import gongkai.disclosures.domain.Hands;
import gongkai.disclosures.domain.Preparation;
import gongkai.disclosures.domain.Preparation.AwaitingSignature;
import gongkai.disclosures.domain.Preparation.Discarded;
import gongkai.disclosures.domain.Preparation.Drafting;
import gongkai.disclosures.domain.Preparation.InAttributeReview;
import gongkai.disclosures.domain.Preparation.InSecrecyReview;
import gongkai.disclosures.domain.Preparation.OwingRecords;
import gongkai.disclosures.domain.Preparation.Plan;
import gongkai.disclosures.domain.Preparation.Ready;
import gongkai.disclosures.domain.Preparation.Settled;
import gongkai.disclosures.domain.Preparation.WithUnitHead;
import gongkai.disclosures.domain.Return;
import gongkai.disclosures.domain.Route;
import gongkai.disclosures.domain.SecrecyReview;
import gongkai.disclosures.domain.Signature;
import gongkai.disclosures.domain.Stage;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A preparation as it lies in its column; which state it is stands beside it. */
record PreparationRow(
        int number,
        @Nullable ChangeRow change,
        @Nullable Route route,
        @Nullable Map<Stage, List<Long>> hands,
        @Nullable List<Long> channels,
        @Nullable Return returned,
        @Nullable SecrecyReview secrecy,
        @Nullable AttributeReview attribute,
        @Nullable List<Signature> signed,
        @Nullable Plan plan,
        @Nullable String reason) {

    private static final String OWING = "OWING";
    private static final String SETTLED = "SETTLED";
    private static final String DISCARDED = "DISCARDED";

    /** A change, its kind in a word. */
    record ChangeRow(
            String kind, @Nullable LocalDate on, @Nullable String note) {

        static ChangeRow of(Change it) {
            return switch (it) {
                case Change.First() -> new ChangeRow("FIRST", null, null);
                case Change.Correction(var note) -> new ChangeRow("CORRECTION", null, note);
                case Change.Update(var on, var note) -> new ChangeRow("UPDATE", on, note);
                case Change.Again(var note) -> new ChangeRow("AGAIN", null, note);
            };
        }

        Change change() {
            return switch (kind) {
                case "FIRST" -> new Change.First();
                case "CORRECTION" -> new Change.Correction(requireNonNull(note));
                case "UPDATE" -> new Change.Update(requireNonNull(on), requireNonNull(note));
                case "AGAIN" -> new Change.Again(requireNonNull(note));
                default -> throw new IllegalStateException("unknown change " + kind);
            };
        }
    }

    static Map<String, @Nullable Object> values(Preparation it) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("plannedAt", null);
        switch (it) {
            case Drafting(var draft, var returned, var reviewed) ->
                put(values, Stage.DRAFT.name(), of(draft, returned, reviewed, Optional.empty(), List.of(), null, null));
            case WithUnitHead(var draft, var reviewed) ->
                put(values, Stage.UNIT.name(), of(draft, null, reviewed, Optional.empty(), List.of(), null, null));
            case InSecrecyReview(var draft, var last) ->
                put(values, Stage.SECRECY.name(), of(draft, null, last, Optional.empty(), List.of(), null, null));
            case InAttributeReview(var draft, var secrecy) ->
                put(
                        values,
                        Stage.ATTRIBUTE.name(),
                        of(draft, null, Optional.of(secrecy), Optional.empty(), List.of(), null, null));
            case AwaitingSignature(var draft, var secrecy, var attribute, var signed) ->
                put(values, Stage.SIGNATURE.name(), of(draft, null, secrecy, attribute, signed, null, null));
            case Ready(var draft, var secrecy, var attribute, var signed, var plan) -> {
                put(values, Stage.RELEASE.name(), of(draft, null, secrecy, attribute, signed, plan, null));
                values.put("plannedAt", plan == null ? null : PgItemStore.time(plan.at()));
            }
            case OwingRecords(var draft, var secrecy, var attribute, var signed) ->
                put(values, OWING, of(draft, null, secrecy, attribute, signed, null, null));
            case Settled(var number) ->
                put(
                        values,
                        SETTLED,
                        new PreparationRow(number, null, null, null, null, null, null, null, null, null, null));
            case Discarded(var draft, var reason) ->
                put(values, DISCARDED, of(draft, null, Optional.empty(), Optional.empty(), List.of(), null, reason));
        }
        return values;
    }

    private static void put(Map<String, @Nullable Object> values, String stage, PreparationRow row) {
        values.put("stage", stage);
        values.put("preparing", row.number());
        values.put("preparation", Json.write(row));
    }

    private static PreparationRow of(
            Draft draft,
            @Nullable Return returned,
            Optional<SecrecyReview> secrecy,
            Optional<AttributeReview> attribute,
            List<Signature> signed,
            @Nullable Plan plan,
            @Nullable String reason) {
        var hands = new EnumMap<Stage, List<Long>>(Stage.class);
        draft.hands()
                .taken()
                .forEach((stage, people) -> hands.put(
                        stage, people.stream().map(PersonId::value).sorted().toList()));
        return new PreparationRow(
                draft.number(),
                ChangeRow.of(draft.change()),
                draft.route(),
                hands,
                draft.channels(),
                returned,
                secrecy.orElse(null),
                attribute.orElse(null),
                signed,
                plan,
                reason);
    }

    Preparation preparation(String stage, Content content) {
        return switch (stage) {
            case "DRAFT" -> new Drafting(draft(content), returned, Optional.ofNullable(secrecy));
            case "UNIT" -> new WithUnitHead(draft(content), Optional.ofNullable(secrecy));
            case "SECRECY" -> new InSecrecyReview(draft(content), Optional.ofNullable(secrecy));
            case "ATTRIBUTE" -> new InAttributeReview(draft(content), requireNonNull(secrecy));
            case "SIGNATURE" ->
                new AwaitingSignature(
                        draft(content),
                        Optional.ofNullable(secrecy),
                        Optional.ofNullable(attribute),
                        requireNonNull(signed));
            case "RELEASE" ->
                new Ready(
                        draft(content),
                        Optional.ofNullable(secrecy),
                        Optional.ofNullable(attribute),
                        requireNonNull(signed),
                        plan);
            case OWING ->
                new OwingRecords(
                        draft(content),
                        Optional.ofNullable(secrecy),
                        Optional.ofNullable(attribute),
                        requireNonNull(signed));
            case SETTLED -> new Settled(number);
            case DISCARDED -> new Discarded(draft(content), requireNonNull(reason));
            default -> throw new IllegalStateException("unknown stage " + stage);
        };
    }

    private Draft draft(Content content) {
        var taken = new EnumMap<Stage, Set<PersonId>>(Stage.class);
        requireNonNull(hands)
                .forEach((stage, people) ->
                        taken.put(stage, people.stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet())));
        return new Draft(
                number,
                requireNonNull(change).change(),
                requireNonNull(route),
                content,
                new Hands(taken),
                requireNonNull(channels));
    }
}
