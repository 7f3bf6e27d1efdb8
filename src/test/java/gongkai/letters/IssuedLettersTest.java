package gongkai.letters;

import static gongkai.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.WholeOffice;
import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.typesetting.Format;
import gongkai.typesetting.Seal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers without gaps, words that stay. */
@WholeOffice
class IssuedLettersTest {

    private static final Actor ACTOR = Actor.program(Branch.root(new OrganId(1)));
    private static final Actor NEIGHBOUR = Actor.program(Branch.root(new OrganId(2)));

    @Autowired
    IssuedLetters letters;

    @Autowired
    LetterTemplates templates;

    @Autowired
    TransactionTemplate together;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothing_is_signed() {
        jdbc.sql("truncate letters.template, letters.counter, letters.letter, letters.print")
                .update();
    }

    @Test
    void who_signs_at_once_gets_numbers_without_gap_or_duplicate() throws InterruptedException, ExecutionException {
        try (var clerks = Executors.newFixedThreadPool(4)) {
            var signing = new ArrayList<java.util.concurrent.Future<?>>();
            for (var number = 0; number < 24; number++) {
                var fails = number % 3 == 0;
                signing.add(clerks.submit(() -> together.execute(transaction -> {
                    var letter = sign(ACTOR);
                    if (fails) {
                        transaction.setRollbackOnly();
                    }
                    return letter;
                })));
            }
            for (var each : signing) {
                each.get();
            }
        }

        assertThat(letters.register(ACTOR.organ(), "澄医保依复", 2026))
                .extracting(it -> it.number().sequence())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 16).boxed().toList());
        assertThat(letters.register(NEIGHBOUR.organ(), "澄医保依复", 2026)).isEmpty();
    }

    @Test
    void a_signed_letter_has_its_number_on_all_its_files_and_they_stay_what_they_are() {
        var letter = together.execute(_ -> sign(ACTOR));

        assertThat(letter.number().shown()).isEqualTo("澄医保依复〔2026〕1号");
        for (var format : Format.values()) {
            assertThat(letters.file(ACTOR.organ(), letter.id(), format)).isNotEmpty();
        }
        assertThat(letters.find(NEIGHBOUR.organ(), letter.id())).isEmpty();
        assertThat(letters.isUntouched(ACTOR.organ(), letter.id())).isTrue();

        jdbc.sql("update letters.print set bytes = bytes || '\\x20'::bytea where format = 'PDF'")
                .update();
        assertThat(letters.isUntouched(ACTOR.organ(), letter.id())).isFalse();
    }

    @Test
    void a_text_changed_after_it_was_seen_is_not_signed_and_costs_no_number() {
        var facts = Cases.facts(LetterKind.PROVIDED);
        var draft = Cases.draft(LetterKind.PROVIDED);
        var changed = new Draft(draft.kind(), draft.title(), draft.text() + "。");

        refuses(
                LetterRefusal.NOT_AS_SEEN,
                () -> together.execute(
                        _ -> letters.sign(ACTOR, "application 1", 0, changed, facts, draft.digest(facts), Map.of())));
        var torn = new Draft(draft.kind(), draft.title(), draft.text().replaceAll("如对.*", ""));
        refuses(
                LetterRefusal.DOES_NOT_PASS,
                () -> together.execute(
                        _ -> letters.sign(ACTOR, "application 1", 0, torn, facts, torn.digest(facts), Map.of())));
        assertThat(together.execute(_ -> sign(ACTOR)).number().sequence()).isEqualTo(1);
    }

    @Test
    void a_warning_needs_an_answer_in_writing() {
        var facts = Cases.facts(LetterKind.SUPPLEMENT_NOTICE).with(Field.PERIOD, Value.count(3));
        var draft = StandardTemplates.of(LetterKind.SUPPLEMENT_NOTICE).filled(facts);

        refuses(
                LetterRefusal.WARNING_UNANSWERED,
                () -> together.execute(
                        _ -> letters.sign(ACTOR, "application 1", 0, draft, facts, draft.digest(facts), Map.of())));
        var signed = together.execute(_ -> letters.sign(
                ACTOR, "application 1", 0, draft, facts, draft.digest(facts), Map.of(Check.C08, "申请人当面同意")));
        assertThat(signed.subject()).isEqualTo("application 1");
    }

    @Test
    void a_void_letter_keeps_its_number_and_says_why() {
        var letter = together.execute(_ -> sign(ACTOR));

        refuses(LetterRefusal.NO_REASON, () -> together.execute(_ -> letters.annul(ACTOR, letter.id(), " ")));
        together.execute(_ -> letters.annul(ACTOR, letter.id(), "收件人写错"));
        refuses(LetterRefusal.VOID_ALREADY, () -> together.execute(_ -> letters.annul(ACTOR, letter.id(), "再废")));

        assertThat(letters.of(ACTOR.organ(), "application 1")).singleElement().satisfies(it -> {
            assertThat(it.number()).isEqualTo(letter.number());
            assertThat(it.voided().map(IssuedLetter.Void::reason)).contains("收件人写错");
        });
        assertThat(together.execute(_ -> sign(ACTOR)).number().sequence()).isEqualTo(2);
    }

    @Test
    void a_template_edited_into_nonsense_is_refused_and_the_old_version_keeps_printing() {
        var kind = LetterKind.PROVIDED;
        var standard = StandardTemplates.of(kind);
        var own = new Template(kind, standard.title(), standard.text() + "\n感谢你的监督。");

        assertThat(together.<List<TemplateFault>>execute(_ -> templates.change(ACTOR, own)))
                .isEmpty();
        var nonsense = new Template(kind, "", "{救济途径}");
        assertThat(together.<List<TemplateFault>>execute(_ -> templates.change(ACTOR, nonsense)))
                .hasSizeGreaterThan(3);

        assertThat(templates.current(ACTOR.organ(), kind)).isEqualTo(own);
        assertThat(templates.versions(ACTOR.organ(), kind)).hasSize(1);
        assertThat(templates.current(NEIGHBOUR.organ(), kind)).isEqualTo(standard);
        assertThat(own.filled(Cases.facts(kind)).text()).endsWith("感谢你的监督。");
    }

    @Test
    void without_room_for_a_seal_nothing_is_signed() {
        var facts = new LetterFacts(
                LetterKind.PROVIDED,
                new Issuer("澄江县医疗保障局", "澄医保依复", true, Cases.VENUE, new Seal.None()),
                Cases.ON,
                Cases.facts(LetterKind.PROVIDED).values());
        var draft = StandardTemplates.of(LetterKind.PROVIDED).filled(facts);

        refuses(
                LetterRefusal.DOES_NOT_PASS,
                () -> together.execute(
                        _ -> letters.sign(ACTOR, "application 1", 0, draft, facts, draft.digest(facts), Map.of())));
    }

    private IssuedLetter sign(Actor actor) {
        var facts = Cases.facts(LetterKind.PROVIDED);
        var draft = Cases.draft(LetterKind.PROVIDED);
        return letters.sign(actor, "application 1", 0, draft, facts, draft.digest(facts), Map.of());
    }
}
