package gongkai.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {

    @ParameterizedTest
    @CsvSource({
        "規範性檔案, 规范性文件",
        "醫療檔案, 医疗文件",
        "網路輿情監測, 网络舆情监测",
        "局官方入口網站, 局官方门户网站",
        "訊息發布, 信息发布",
        "年度培訓計畫, 年度培训计划",
        "聯絡我們, 联系我们",
        "醫保資訊軟體與程式, 医保信息软件与程序",
        "相關連結, 相关链接"
    })
    void words_of_taiwan_become_those_of_the_mainland(String said, String meant) {
        assertThat(Script.simplified(said)).isEqualTo(meant);
    }

    @Test
    void a_text_that_says_documents_and_network_as_the_mainland_does_keeps_its_archives() {
        var text = "市檔案館的檔案通過網絡查詢，部門文件另行公布。";

        assertThat(Script.vocabulary(text)).isEqualTo(Vocabulary.MAINLAND);
        assertThat(Script.simplified(text)).isEqualTo("市档案馆的档案通过网络查询，部门文件另行公布。");
    }

    @Test
    void an_archive_stays_one_among_words_of_taiwan() {
        assertThat(Script.simplified("透過網路向檔案館移交檔案與聯絡員名冊")).isEqualTo("通过网络向档案馆移交档案与联络员名册");
    }

    @ParameterizedTest
    @CsvSource({"乾燥, 干燥", "乾脆, 干脆", "乾隆, 乾隆", "看著辦, 看着办", "著作權, 著作权", "皇后以後, 皇后以后", "製藥制度, 制药制度", "答覆, 答复"})
    void characters_with_two_counterparts_follow_the_word(String traditional, String simplified) {
        assertThat(Script.simplified(traditional, Vocabulary.MAINLAND)).isEqualTo(simplified);
    }

    @Test
    void an_old_character_in_a_name_does_not_make_a_text_traditional() {
        assertThat(Script.isTraditional("经办人於国华，联系电话见附件，办理时限为二十个工作日。")).isFalse();
        assertThat(Script.isTraditional("經辦人於國華，聯繫電話見附件，辦理時限為二十個工作日。")).isTrue();
        assertThat(Script.isTraditional("2026-11-24")).isFalse();
    }
}
