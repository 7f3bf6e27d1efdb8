package gongkai.catalogue.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.Requires;
import gongkai.catalogue.domain.CatalogueRefusal;
import gongkai.catalogue.domain.SiteSettings;
import gongkai.catalogue.handling.SiteHandling;
import gongkai.published.MetadataField;
import gongkai.published.MetadataLine;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What stands above and below an organ's articles. */
@Controller
@RequestMapping("/desk/article-settings")
class SiteController {

    /** For each field its place, empty where it is not printed, and what it is called. */
    record Typed(
            @Nullable Map<MetadataField, String> places,
            @Nullable Map<MetadataField, String> labels,

            @Nullable @Size(max = 1000, message = "来源声明不能超过1000字")
            String sourceStatement,

            @NotNull(message = "请重新打开本页") Integer version) {

        private static final String PLACE = "[1-9]\\d?";

        boolean isOrdered() {
            return placed().values().stream().allMatch(it -> it.matches(PLACE));
        }

        SiteSettings settings() {
            var named = labels == null ? Map.<MetadataField, String>of() : labels;
            return new SiteSettings(
                    placed().entrySet().stream()
                            .sorted(Comparator.comparing(
                                            (Map.Entry<MetadataField, String> it) -> Integer.valueOf(it.getValue()))
                                    .thenComparing(Map.Entry::getKey))
                            .map(it -> new MetadataLine(
                                    it.getKey(),
                                    named.getOrDefault(it.getKey(), it.getKey().label())
                                            .strip()))
                            .toList(),
                    Forms.text(sourceStatement),
                    version);
        }

        private Map<MetadataField, String> placed() {
            var placed = new HashMap<MetadataField, String>();
            if (places != null) {
                places.forEach((field, place) -> {
                    if (place != null && !place.isBlank()) {
                        placed.put(field, place.strip());
                    }
                });
            }
            return placed;
        }
    }

    private final SiteHandling sites;
    private final Choices choices;
    private final Forms forms;

    SiteController(SiteHandling sites, Choices choices, Forms forms) {
        this.sites = sites;
        this.choices = choices;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_CATALOGUE)
    ModelAndView show(Actor actor, @RequestParam(required = false) @Nullable OrganId organ) {
        var shown = organ == null ? actor.organ() : organ;
        var it = sites.of(actor, shown);
        var stored = new LinkedHashMap<String, String>();
        Stream.of(MetadataField.values()).forEach(field -> stored.put("labels[" + field + "]", field.label()));
        for (var at = 0; at < it.head().size(); at++) {
            var line = it.head().get(at);
            stored.put("places[" + line.field() + "]", String.valueOf(at + 1));
            stored.put("labels[" + line.field() + "]", line.label());
        }
        stored.put("sourceStatement", it.sourceStatement());
        stored.put("version", String.valueOf(it.version()));
        return page(actor, shown, Form.of(stored));
    }

    @PostMapping
    @Requires(Act.MAINTAIN_CATALOGUE)
    ModelAndView set(Actor actor, @Valid Typed typed, BindingResult errors) {
        if (!errors.hasErrors() && !typed.isOrdered()) {
            errors.reject("order", CatalogueRefusal.HEAD_ORDER_WRONG.label());
        }
        return forms.answer(errors, form -> page(actor, actor.organ(), form), () -> {
            sites.set(actor, typed.settings());
            return new Done("/desk/article-settings", "文章要素项已设定，公众页面随即更新");
        });
    }

    private ModelAndView page(Actor actor, OrganId organ, Form form) {
        return new ModelAndView("catalogue/article-settings", "form", form)
                .addObject("settings", sites.of(actor, organ))
                .addObject("needed", SiteSettings.NEEDED)
                .addObject("organ", organ)
                .addObject("organs", choices.organs(actor))
                .addObject("mayMaintain", organ.equals(actor.organ()) && actor.may(Act.MAINTAIN_CATALOGUE));
    }
}
