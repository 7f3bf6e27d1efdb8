package gongkai.applications.web;

import gongkai.applications.domain.Outcome;
import gongkai.applications.domain.Reply;
import gongkai.applications.domain.Reply.Kind;
import gongkai.applications.domain.Reply.Search;
import gongkai.applications.domain.Reply.Separation;
import gongkai.applications.domain.Reply.Withheld;
import gongkai.web.Forms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A reply as it is typed: up to three searches and five withheld parts, and lines for what is handed out. */
record ReplyForm(
        @NotNull(message = "请选择答复的种类") Outcome outcome,

        @Nullable @Size(max = 10_000, message = "理由不超过 10000 字")
        String reasons,

        @Nullable @Size(max = 500, message = "不超过 500 字") String law,

        @Nullable Kind kind,
        @Nullable List<String> part,
        @Nullable List<String> ground,
        @Nullable Separation separation,

        @Nullable @Size(max = 2000, message = "不超过 2000 字") String separationReason,

        @Nullable @Size(max = 2000, message = "不超过 2000 字") String weighed,

        @Nullable Boolean mustBePublic,
        @Nullable List<String> searchedOn,
        @Nullable List<String> systems,
        @Nullable List<String> keywords,
        @Nullable List<String> persons,
        @Nullable List<String> result,

        @Nullable @Size(max = 1000, message = "不超过 1000 字") String where,

        @Nullable @Size(max = 500, message = "不超过 500 字") String organ,

        @Nullable @Size(max = 500, message = "不超过 500 字") String earlier,

        @Nullable @Size(max = 5000, message = "不超过 5000 字") String handedOut,

        @Nullable @Min(value = 0, message = "页数为 0 至 100000") @Max(value = 100_000, message = "页数为 0 至 100000")
        Integer pages,

        @Nullable @Size(max = 2000, message = "不超过 2000 字") String publicInterest) {

    static final int SEARCHES = 3;
    static final int PARTS = 5;

    Reply reply() {
        return new Reply(
                outcome,
                Forms.text(reasons),
                Forms.text(law),
                kind,
                withheldParts(),
                separation,
                Forms.text(separationReason),
                Forms.text(weighed),
                mustBePublic,
                searches(),
                Forms.text(where),
                Forms.text(organ),
                Forms.text(earlier),
                Forms.text(handedOut)
                        .lines()
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList(),
                Objects.requireNonNullElse(pages, 0),
                Forms.text(publicInterest));
    }

    private List<Withheld> withheldParts() {
        var parts = new ArrayList<Withheld>();
        for (var i = 0; i < PARTS; i++) {
            var what = at(part, i);
            var why = at(ground, i);
            if (!what.isEmpty() || !why.isEmpty()) {
                parts.add(new Withheld(what, grounded(why)));
            }
        }
        return parts;
    }

    /** A part without a ground is kept as typed, and said to lack one. */
    private static Outcome grounded(String name) {
        for (var it : Outcome.values()) {
            if (it.name().equals(name)) {
                return it;
            }
        }
        return Outcome.R49_OTHER;
    }

    private List<Search> searches() {
        var all = new ArrayList<Search>();
        for (var i = 0; i < SEARCHES; i++) {
            var on = day(at(searchedOn, i));
            var said = List.of(at(systems, i), at(keywords, i), at(persons, i), at(result, i));
            if (on != null && said.stream().anyMatch(it -> !it.isEmpty())) {
                all.add(new Search(on, said.get(0), said.get(1), said.get(2), said.get(3)));
            }
        }
        return all;
    }

    private static @Nullable LocalDate day(String typed) {
        return typed.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])") ? parsed(typed) : null;
    }

    private static @Nullable LocalDate parsed(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static String at(@Nullable List<String> all, int index) {
        return all == null || index >= all.size()
                ? ""
                : Objects.requireNonNullElse(all.get(index), "").strip();
    }

    /** The form again, with what was drafted. */
    static Map<String, List<String>> values(Reply it) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("outcome", List.of(it.outcome().name()));
        values.put("reasons", List.of(it.reasons()));
        values.put("law", List.of(it.law()));
        values.put("kind", List.of(name(it.kind())));
        values.put("part", it.withheld().stream().map(Withheld::part).toList());
        values.put(
                "ground",
                it.withheld().stream().map(part -> part.ground().name()).toList());
        values.put("separation", List.of(name(it.separation())));
        values.put("separationReason", List.of(it.separationReason()));
        values.put("weighed", List.of(it.weighed()));
        values.put(
                "mustBePublic",
                List.of(it.mustBePublic() == null ? "" : it.mustBePublic().toString()));
        values.put(
                "searchedOn",
                it.searches().stream().map(search -> search.on().toString()).toList());
        values.put("systems", it.searches().stream().map(Search::systems).toList());
        values.put("keywords", it.searches().stream().map(Search::keywords).toList());
        values.put("persons", it.searches().stream().map(Search::persons).toList());
        values.put("result", it.searches().stream().map(Search::result).toList());
        values.put("where", List.of(it.where()));
        values.put("organ", List.of(it.organ()));
        values.put("earlier", List.of(it.earlier()));
        values.put("handedOut", List.of(it.handedOut().stream().collect(Collectors.joining("\n"))));
        values.put("pages", List.of(String.valueOf(it.pages())));
        values.put("publicInterest", List.of(it.publicInterest()));
        return values;
    }

    /** Where no part is named yet, what is covered in the files stands there to be looked at, one line for each ground. */
    static Map<String, List<String>> proposed(Map<String, List<String>> values, List<Withheld> covered) {
        if (covered.isEmpty() || !values.getOrDefault("part", List.of()).isEmpty()) {
            return values;
        }
        var byGround = covered.stream()
                .collect(Collectors.groupingBy(
                        Withheld::ground,
                        LinkedHashMap::new,
                        Collectors.mapping(Withheld::part, Collectors.joining("，"))));
        values.put("part", List.copyOf(byGround.values()));
        values.put("ground", byGround.keySet().stream().map(Enum::name).toList());
        return values;
    }

    private static String name(@Nullable Enum<?> it) {
        return it == null ? "" : it.name();
    }
}
