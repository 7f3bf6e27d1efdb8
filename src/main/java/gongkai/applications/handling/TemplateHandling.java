package gongkai.applications.handling;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.applications.domain.IssuerSetting;
import gongkai.letters.Field;
import gongkai.letters.Issuer;
import gongkai.letters.LetterFacts;
import gongkai.letters.LetterKind;
import gongkai.letters.LetterTemplates;
import gongkai.letters.StandardTemplates;
import gongkai.letters.Template;
import gongkai.letters.TemplateFault;
import gongkai.letters.TemplateVersion;
import gongkai.letters.Value;
import gongkai.letters.Venue;
import gongkai.typesetting.Seal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organ's own wording of its letters, and how it would look in a letter. */
@Service
@Transactional
public class TemplateHandling {

    private static final Venue SOME_PLACE = new Venue(
            Venue.Standing.LOCAL, List.of(Venue.Named.since("〔复议机关〕", Venue.OWN_GOVERNMENT_ONLY)), List.of(), "");

    private final CaseGate gate;
    private final LetterTemplates templates;
    private final IssuerHandling issuers;

    TemplateHandling(CaseGate gate, LetterTemplates templates, IssuerHandling issuers) {
        this.gate = gate;
        this.templates = templates;
        this.issuers = issuers;
    }

    @Transactional(readOnly = true)
    public Template current(Actor actor, LetterKind kind) {
        gate.organ(actor, Act.SEE_APPLICATIONS, actor.organ());
        return templates.current(actor.organ(), kind);
    }

    @Transactional(readOnly = true)
    public List<TemplateVersion> versions(Actor actor, LetterKind kind) {
        gate.organ(actor, Act.SEE_APPLICATIONS, actor.organ());
        return templates.versions(actor.organ(), kind);
    }

    /** A new version; one with faults is not kept, and the old one keeps printing. */
    public List<TemplateFault> change(Actor actor, Template template) {
        gate.organ(actor, Act.SET_APPLICATION_RULES, actor.organ());
        return templates.change(actor, template);
    }

    /** Back to the wording with which the program comes. */
    public List<TemplateFault> restore(Actor actor, LetterKind kind) {
        return change(actor, StandardTemplates.of(kind));
    }

    /** The letter with made-up facts, line by line; empty for a template that must not be used. */
    @Transactional(readOnly = true)
    public List<String> preview(Actor actor, Template template) {
        if (!template.faults().isEmpty()) {
            return List.of();
        }
        var setting = issuers.of(actor, actor.organ());
        var today = gate.today();
        var values = new EnumMap<Field, Value>(Field.class);
        Arrays.stream(Field.values()).forEach(it -> values.put(it, example(it)));
        var facts = new LetterFacts(
                template.kind(),
                new Issuer(
                        setting.map(IssuerSetting::name).orElseGet(() -> issuers.name(actor.organ())),
                        gate.house(actor.organ()).code(),
                        true,
                        setting.map(IssuerSetting::venue)
                                .filter(it -> it.reconsiderationOrgan(today).isPresent())
                                .orElse(SOME_PLACE),
                        new Seal.Space()),
                today,
                values);
        return template.filled(facts).paper(facts, Optional.empty()).text();
    }

    private Value example(Field field) {
        return switch (field.type()) {
            case TEXT -> Value.text("〔" + field.label() + "〕");
            case DAY -> Value.day(gate.today());
            case COUNT -> Value.count(15);
            case YUAN -> new Value.Yuan(100);
            case ITEMS -> Value.items("〔" + field.label() + "之一〕", "〔" + field.label() + "之二〕");
        };
    }
}
