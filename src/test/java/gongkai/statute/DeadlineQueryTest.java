package gongkai.statute;

import static gongkai.statute.Announced.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineQueryTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'',2026-03-02,'','',缺少规则",
                "ANSWER_21WD,2026-03-02,'','',未知规则“ANSWER_21WD”",
                "ANSWER_20WD,'','','',缺少起始日",
                "ANSWER_20WD,2026-02-30,'','',不是有效日期",
                "ANSWER_20WD,2026/3/2,'','',不是有效日期",
                "ANSWER_20WD,0026-03-02,'','',不在2000年至2099年之间",
                "ANSWER_20WD,2026-03-02,'',n=15,不使用参数“n”",
                "ANSWER_20WD,2026-03-02,EXTENDED:20,'',不使用事件",
                "SUPPLEMENT_SUBMIT_nWD,2026-03-02,'','',需要参数n",
                "SUPPLEMENT_SUBMIT_nWD,2026-03-02,'',n=0,1至365之间",
                "SUPPLEMENT_SUBMIT_nWD,2026-03-02,'',n=-5,1至365之间",
                "SUPPLEMENT_SUBMIT_nWD,2026-03-02,'',n=99999999999,1至365之间",
                "SUPPLEMENT_SUBMIT_nWD,2026-03-02,'',n=15|n=10,重复",
                "SUPPLEMENT_SUBMIT_nWD,2026-03-02,'',n,参数应写作",
                "ANSWER_EXTENDED,2026-03-02,'','',需要事件EXTENDED",
                "ANSWER_EXTENDED,2026-03-02,EXTENDED:21,'',超过上限20个工作日",
                "ANSWER_EXTENDED,2026-03-02,EXTENDED:999999999,'',超过上限20个工作日",
                "ANSWER_EXTENDED,2026-03-02,EXTENDED:15|EXTENDED:6,'',超过上限20个工作日",
                "ANSWER_EXTENDED,2026-03-02,EXTENDED:0,'',应为正整数",
                "ANSWER_EXTENDED,2026-03-02,EXTENDED:-3,'',应为正整数",
                "ANSWER_EXTENDED,2026-03-02,EXTENDED,'',延期应写作",
                "ANSWER_EXTENDED,2026-03-02,EXTENDED:x,'',延期应写作",
                "ANSWER_EXTENDED,2026-03-02,EXTENDED:20@2026-03-31,'',晚于当时的届满日2026-03-30",
                "ANSWER_EXTENDED,2026-03-02,EXTENDED:20@2026-03-01,'',早于起算日",
                "ANSWER_EXTENDED,2026-03-02,EXTENDED:20,original_due=soon,应为日期",
                "ANSWER_AFTER_SUPPLEMENT,2026-03-02,'','',需要事件SUPPLEMENT_NOTICE和SUPPLEMENT_RECEIVED",
                "ANSWER_AFTER_SUPPLEMENT,2026-03-02,SUPPLEMENT_NOTICE@2026-03-04,'',尚未收到补正",
                "ANSWER_AFTER_SUPPLEMENT,2026-03-02,SUPPLEMENT_RECEIVED@2026-03-04,'',缺少事件SUPPLEMENT_NOTICE",
                "ANSWER_AFTER_SUPPLEMENT,2026-03-02,SUPPLEMENT_NOTICE@2026-03-04|SUPPLEMENT_RECEIVED@2026-03-03,'',早于发出补正告知",
                "ANSWER_AFTER_SUPPLEMENT,2026-03-02,SUPPLEMENT_NOTICE@2026-03-01|SUPPLEMENT_RECEIVED@2026-03-09,'',早于起算日",
                "ANSWER_AFTER_SUPPLEMENT,2026-03-02,SUPPLEMENT_NOTICE@2026-03-31|SUPPLEMENT_RECEIVED@2026-04-02,'',晚于当时的届满日",
                "ANSWER_AFTER_SUPPLEMENT,2026-03-02,SUPPLEMENT_NOTICE@2026-03-03|SUPPLEMENT_NOTICE@2026-03-04|SUPPLEMENT_RECEIVED@2026-03-09,'',只能各有一次",
                "ANSWER_WITH_CONSULT,2026-03-02,CONSULT_SENT@2026-03-04,'',尚未结束",
                "ANSWER_WITH_CONSULT,2026-03-02,CONSULT_END@2026-03-04,'',没有对应的发出",
                "ANSWER_WITH_CONSULT,2026-03-02,CONSULT_SENT@2026-03-05|CONSULT_END@2026-03-04,'',早于发出",
                "ANSWER_WITH_CONSULT,2026-03-02,CONSULT_SENT@2026-02-27|CONSULT_END@2026-03-04,'',早于起算日",
                "ANSWER_WITH_CONSULT,2026-03-02,CONSULT_SENT@2026-03-31|CONSULT_END@2026-04-08,'',不能使已届满的期限恢复",
                "ANSWER_WITH_CONSULT,2026-03-02,CONSULT_SENT|CONSULT_END@2026-04-08,'',缺少日期",
                "ANSWER_WITH_CONSULT,2026-03-02,CONSULT_SENT@x|CONSULT_END@2026-04-08,'',不是有效日期",
                "ANSWER_WITH_CONSULT,2026-03-02,CONSULTED@2026-03-04,'',未知事件",
                "ANSWER_WITH_CONSULT,2026-03-02,CONSULT_SENT@2026-03-04|CONSULT_END@2026-03-06|,'',事件为空",
                "ANSWER_AFTER_FEE_PAID,2026-03-02,FEE_PAID@2026-03-04,'',缺少事件FEE_NOTICE",
                "ANSWER_AFTER_FEE_PAID,2026-03-02,FEE_NOTICE@2026-03-04,'',尚未缴费完毕",
                "RECONSIDERATION_60D_NO_REPLY,2026-03-02,'',answer_due=2026-03-01,早于起算日",
                "RECONSIDERATION_60D_NO_REPLY,2026-03-02,'',answer_due=x,应为日期",
            })
    void a_wrong_question_is_answered_with_the_reason(
            String rule, String start, String events, String params, String reason) {
        var computed = DeadlineQuery.ofRow(rule, start, events, params).answer(CALENDAR);

        assertThat(computed).isInstanceOf(Computation.Faults.class);
        assertThat(((Computation.Faults) computed).texts()).anyMatch(text -> text.contains(reason));
    }

    @Test
    void every_fault_is_named_not_only_the_first() {
        var computed = DeadlineQuery.ofRow("NO_SUCH", "yesterday", "SENT@2026-01-01|EXTENDED:many", "n")
                .answer(CALENDAR);

        assertThat(((Computation.Faults) computed).texts()).hasSize(5);
    }

    @Test
    void the_end_of_the_answer_period_is_computed_when_it_is_not_given() {
        for (var rule : List.of("RECONSIDERATION_60D_NO_REPLY", "LITIGATION_6M_NO_REPLY")) {
            assertThat(date(DeadlineQuery.ofRow(rule, "2026-03-02", "", "")))
                    .isEqualTo(date(DeadlineQuery.ofRow(rule, "2026-03-02", "", "answer_due=2026-03-30")));
        }
        assertThat(date(DeadlineQuery.ofRow("LITIGATION_6M_NO_REPLY", "2026-03-02", "EXTENDED:1", "")))
                .isEqualTo(
                        date(DeadlineQuery.ofRow("LITIGATION_6M_NO_REPLY", "2026-03-02", "", "answer_due=2026-03-31")));
    }

    @Test
    void the_order_in_which_events_are_told_makes_no_difference() {
        var events = List.of(
                "SUPPLEMENT_NOTICE@2023-08-28",
                "SUPPLEMENT_RECEIVED@2023-09-11",
                "CONSULT_SENT@2023-09-18",
                "CONSULT_END@2023-10-13",
                "EXTENDED:20");
        for (int turn = 0; turn < events.size(); turn++) {
            var turned = new java.util.ArrayList<>(events);
            java.util.Collections.rotate(turned, turn);

            assertThat(date(new DeadlineQuery("ANSWER_WITH_CONSULT_EXT", "2023-08-21", turned, List.of())))
                    .isEqualTo("2023-12-01");
            assertThat(date(new DeadlineQuery("ANSWER_WITH_CONSULT_EXT", "2023-08-21", turned.reversed(), List.of())))
                    .isEqualTo("2023-12-01");
        }
    }

    @Test
    void what_is_given_and_what_comes_out_are_compared_aloud() {
        var computed = DeadlineQuery.ofRow(
                        "ANSWER_EXTENDED", "2026-03-02", "EXTENDED:20", "original_due=2026-03-27|paused_workdays=3")
                .answer(CALENDAR);

        assertThat(((Calculation) computed).warnings()).hasSize(2);
    }

    @Test
    void each_article_has_one_label() {
        assertThat(Article.A33.label()).isEqualTo("《政府信息公开条例》第三十三条");
        assertThat(Article.RECONSIDERATION_20.label()).isEqualTo("《行政复议法》第二十条");
        assertThat(Article.RECONSIDERATION_RULES_16.label()).isEqualTo("《行政复议法实施条例》第十六条");
        assertThat(Article.CIVIL_202.label()).isEqualTo("《民法典》第二百零二条");
        assertThat(List.of(Article.values()).stream().map(Article::label)).doesNotHaveDuplicates();
    }

    private static String date(DeadlineQuery query) {
        return query.answer(CALENDAR) instanceof Calculation calculation
                ? calculation.deadline().lastDay().toString()
                : query.answer(CALENDAR).toString();
    }
}
