package gongkai.applications.domain;

import static gongkai.applications.domain.CaseRefusal.EARLIER_MISSING;
import static gongkai.applications.domain.CaseRefusal.GROUND_MISSING;
import static gongkai.applications.domain.CaseRefusal.KIND_MISSING;
import static gongkai.applications.domain.CaseRefusal.LAW_MISSING;
import static gongkai.applications.domain.CaseRefusal.MUST_BE_PUBLIC;
import static gongkai.applications.domain.CaseRefusal.NOTHING_HANDED_OUT;
import static gongkai.applications.domain.CaseRefusal.NOTHING_WITHHELD;
import static gongkai.applications.domain.CaseRefusal.NOT_WEIGHED;
import static gongkai.applications.domain.CaseRefusal.OBJECTION_UNANSWERED;
import static gongkai.applications.domain.CaseRefusal.ORGAN_MISSING;
import static gongkai.applications.domain.CaseRefusal.PLACE_MISSING;
import static gongkai.applications.domain.CaseRefusal.PUBLICATION_UNANSWERED;
import static gongkai.applications.domain.CaseRefusal.REASONS_MISSING;
import static gongkai.applications.domain.CaseRefusal.SEARCH_MISSING;
import static gongkai.applications.domain.CaseRefusal.SEARCH_TOO_NARROW;
import static gongkai.applications.domain.CaseRefusal.SEPARABLE_REFUSED;
import static gongkai.applications.domain.CaseRefusal.SEPARATION_UNANSWERED;
import static gongkai.applications.domain.CaseRefusal.THIRD_PARTY_NOT_ASKED;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.applications.domain.Reply.Kind;
import gongkai.applications.domain.Reply.Search;
import gongkai.applications.domain.Reply.Separation;
import gongkai.applications.domain.Reply.Withheld;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplyTest {

    @Test
    void a_whole_reply_lacks_nothing() {
        assertThat(Cases.granted().lacks(false, false)).isEmpty();
    }

    @Test
    void an_empty_reply_of_each_sort_lacks_at_least_its_reasons() {
        assertThat(Arrays.stream(Outcome.values()).filter(Outcome::isReply))
                .allSatisfy(it -> assertThat(Reply.of(it).lacks(false, false)).contains(REASONS_MISSING));
    }

    @Test
    void what_is_published_already_is_told_with_its_exact_place() {
        assertThat(reasoned(Outcome.R01_PUBLISHED).lacks(false, false)).containsExactly(PLACE_MISSING);
    }

    @Test
    void a_refusal_first_answers_whether_the_rest_can_be_given() {
        assertThat(searched(Outcome.R10_SECRET, null).lacks(false, false)).containsExactly(SEPARATION_UNANSWERED);
        assertThat(searched(Outcome.R10_SECRET, Separation.POSSIBLE).lacks(false, false))
                .containsExactly(SEPARABLE_REFUSED);
    }

    @Test
    void only_a_law_or_an_administrative_regulation_forbids() {
        assertThat(forbidden("《医疗保障基金使用监督管理条例》第三十五条").lacks(false, false)).isEmpty();
        assertThat(forbidden("《社会保险法》第八十一条").lacks(false, false)).isEmpty();
        assertThat(forbidden("《某局信息管理暂行办法》第三条").lacks(false, false)).containsExactly(LAW_MISSING);
        assertThat(forbidden("内部规定").lacks(false, false)).containsExactly(LAW_MISSING);
        assertThat(forbidden("《社会保险法》").lacks(false, false)).containsExactly(LAW_MISSING);
    }

    @Test
    void a_third_partys_rights_are_protected_after_asking_the_third_party() {
        var reply = searched(Outcome.R13_THIRD, Separation.IMPOSSIBLE);
        assertThat(reply.lacks(false, false)).containsExactly(THIRD_PARTY_NOT_ASKED);
        assertThat(reply.lacks(true, false)).isEmpty();
    }

    @Test
    void process_information_names_its_kind_and_is_weighed_and_not_ordered_to_be_public() {
        assertThat(searched(Outcome.R15_PROCESS, Separation.IMPOSSIBLE).lacks(false, false))
                .containsExactly(KIND_MISSING, NOT_WEIGHED, PUBLICATION_UNANSWERED);
        assertThat(process(Kind.DRAFT, false).lacks(false, false)).isEmpty();
        assertThat(process(Kind.PERSONNEL, false).lacks(false, false)).containsExactly(KIND_MISSING);
        assertThat(process(Kind.DRAFT, true).lacks(false, false)).containsExactly(MUST_BE_PUBLIC);
    }

    @Test
    void that_nothing_exists_rests_on_more_than_one_keyword() {
        assertThat(nonexistent(List.of()).lacks(false, false)).containsExactly(SEARCH_MISSING);
        assertThat(nonexistent(List.of(search("合同"))).lacks(false, false)).containsExactly(SEARCH_TOO_NARROW);
        assertThat(nonexistent(List.of(search("合同、价格"))).lacks(false, false)).isEmpty();
    }

    @Test
    void a_partial_reply_gives_something_and_keeps_something_back_with_a_ground() {
        assertThat(partial(List.of(), List.of()).lacks(false, false))
                .containsExactly(NOTHING_HANDED_OUT, NOTHING_WITHHELD);
        assertThat(partial(List.of("甲"), List.of(new Withheld("单价", Outcome.R17_QUERY)))
                        .lacks(false, false))
                .containsExactly(GROUND_MISSING);
        assertThat(partial(List.of("甲"), List.of(new Withheld("单价", Outcome.R13_THIRD)))
                        .lacks(false, false))
                .containsExactly(THIRD_PARTY_NOT_ASKED);
        assertThat(partial(List.of("甲"), List.of(new Withheld("单价", Outcome.R13_THIRD)))
                        .lacks(true, true))
                .isEmpty();
    }

    @Test
    void another_organ_is_named_and_an_earlier_reply_quoted() {
        assertThat(reasoned(Outcome.R21_NOT_OURS).lacks(false, false)).containsExactly(ORGAN_MISSING);
        assertThat(reasoned(Outcome.R31_REPEAT).lacks(false, false)).containsExactly(EARLIER_MISSING);
    }

    @Test
    void an_objection_is_overruled_for_the_public_interest_alone() {
        assertThat(Cases.granted().lacks(true, true)).containsExactly(OBJECTION_UNANSWERED);
    }

    private static Reply reasoned(Outcome outcome) {
        return with(outcome, "", null, List.of(), null, "", null, List.of(), List.of());
    }

    private static Reply searched(Outcome outcome, @Nullable Separation separation) {
        return with(outcome, "", null, List.of(), separation, "", null, List.of(Cases.search()), List.of());
    }

    private static Reply forbidden(String law) {
        return with(
                Outcome.R11_LAW,
                law,
                null,
                List.of(),
                Separation.IMPOSSIBLE,
                "",
                null,
                List.of(Cases.search()),
                List.of());
    }

    private static Reply process(Kind kind, boolean mustBePublic) {
        return with(
                Outcome.R15_PROCESS,
                "",
                kind,
                List.of(),
                Separation.IMPOSSIBLE,
                "公开会误导公众",
                mustBePublic,
                List.of(Cases.search()),
                List.of());
    }

    private static Reply nonexistent(List<Search> searches) {
        return with(Outcome.R20_NONEXISTENT, "", null, List.of(), null, "", null, searches, List.of());
    }

    private static Reply partial(List<String> given, List<Withheld> withheld) {
        return with(Outcome.R03_PARTIAL, "", null, withheld, null, "", null, List.of(Cases.search()), given);
    }

    private static Search search(String keywords) {
        return new Search(Cases.search().on(), "档案系统", keywords, "价格科", "未找到");
    }

    private static Reply with(
            Outcome outcome,
            String law,
            @Nullable Kind kind,
            List<Withheld> withheld,
            @Nullable Separation separation,
            String weighed,
            @Nullable Boolean mustBePublic,
            List<Search> searches,
            List<String> given) {
        return new Reply(
                outcome,
                "理由",
                law,
                kind,
                withheld,
                separation,
                separation == Separation.IMPOSSIBLE ? "各部分互相交织" : "",
                weighed,
                mustBePublic,
                searches,
                "",
                "",
                "",
                given,
                1,
                "");
    }
}
