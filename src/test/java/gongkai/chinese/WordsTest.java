package gongkai.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.chinese.Synonyms.Synonym;
import gongkai.chinese.Words.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void words_of_policy_are_whole_words_with_others_inside() {
        assertThat(Words.forIndex("门诊慢特病参保人员异地就医备案"))
                .contains("门诊慢特病", "门诊", "慢特病", "参保人员", "参保", "异地就医备案", "异地就医", "异地", "就医", "备案");
        assertThat(Words.forIndex("长期护理保险与医保电子凭证")).contains("长期护理保险", "护理", "保险", "医保电子凭证", "医保", "凭证");
    }

    @Test
    void a_query_is_cut_into_the_longest_words() {
        assertThat(Words.forQuery("異地就醫備案怎么办？")).contains("异地就医备案").doesNotContain("异地", "？");
    }

    @Test
    void every_word_of_a_query_is_one_that_the_index_holds() {
        for (var text : List.of("门诊慢特病怎样申请", "城乡居民医疗保险缴费标准", "职工医保门诊共济", "政府信息公开条例第二十条")) {
            assertThat(Words.forIndex(text)).containsAll(Words.forQuery(text));
        }
    }

    @Test
    void words_stand_where_they_say() {
        var text = "第二十条 共报销1,234.5元（ABC），比例85%。\n医保局";

        var words = Words.within(text);

        assertThat(words)
                .allSatisfy(it -> assertThat(text.substring(it.from(), it.to())).isEqualToIgnoringCase(it.text()));
        assertThat(words).extracting(Word::text).contains("第二十条", "1,234.5", "abc", "85%");
        assertThat(words).extracting(Word::from).isSorted();
    }

    @Test
    void long_text_without_an_end_is_divided_all_the_same() {
        assertThat(Words.within("异地就医备案".repeat(20_000))).hasSizeGreaterThan(50_000);
        assertThat(Words.within("")).isEmpty();
    }

    @Test
    void what_people_say_leads_to_what_documents_call_it() {
        assertThat(Synonyms.in("慢病异地报销多少"))
                .contains(new Synonym("异地报销", List.of("异地就医")))
                .extracting(Synonym::said)
                .contains("慢病");
        assertThat(Synonyms.in("机构职能")).isEmpty();
    }

    @Test
    void every_official_word_of_the_synonyms_is_known_to_the_dictionary_or_the_segmenter() {
        var official = Phrases.lines("synonyms.txt").stream()
                .flatMap(it -> List.of(it.split("=")[1].split(",")).stream())
                .distinct()
                .toList();

        assertThat(official).hasSizeGreaterThan(30);
        assertThat(official)
                .allSatisfy(it -> assertThat(Words.forIndex("本办法所称" + it + "，是指"))
                        .contains(Words.forQuery(it).getFirst()));
    }
}
