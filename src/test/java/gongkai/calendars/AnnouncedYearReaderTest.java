package gongkai.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.calendars.AnnouncedYearReader.Reading;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncedYearReaderTest {

    private static final String DAYS = """
            2027-01-01,true,元旦
            2027-05-01,true,劳动节
            2027-10-01,true,国庆节
            2027-10-02,true,国庆节
            2027-10-03,true,国庆节
            """;
    private static final String CSV = "date,isOffDay,name\n" + DAYS;

    @Test
    void the_eight_shipped_years_are_without_fault() {
        assertThat(ShippedCalendars.all())
                .extracting(AnnouncedYear::year)
                .containsExactly(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(ShippedCalendars.national().announcedYears()).hasSize(8);
        assertThat(IntStream.rangeClosed(2019, 2026)
                        .mapToLong(year -> LocalDate.of(year, 1, 1)
                                .datesUntil(LocalDate.of(year + 1, 1, 1))
                                .filter(ShippedCalendars.national()::isWorkingDay)
                                .count()))
                .allMatch(days -> days >= 245 && days <= 252);
    }

    @Test
    void a_table_is_read_with_or_without_a_mark_and_with_a_header_in_either_language() {
        var chinese = "\uFEFF日期,是否放假,名称,来源\r\n" + DAYS.replace(",true,", ",是,").replace("\n", ",国办发明电〔2026〕7号\r\n");

        assertThat(read(CSV)).isInstanceOf(Reading.Read.class);
        var year = ((Reading.Read) read(chinese)).year();
        assertThat(year.year()).isEqualTo(2027);
        assertThat(year.specialDays()).hasSize(5).allMatch(day -> day.source().equals("国办发明电〔2026〕7号"));
    }

    @Test
    void a_day_of_late_december_belongs_to_the_next_year() {
        assertThat(read(CSV + "2026-12-27,false,元旦\n")).isInstanceOf(Reading.Read.class);
        assertThat(faults(CSV + "2026-11-29,false,元旦\n")).containsExactly("第7行：2026-11-29不属于2027年的安排");
        assertThat(faults(CSV + "2028-01-01,true,元旦\n")).containsExactly("第7行：2028-01-01不属于2027年的安排");
    }

    @Test
    void every_fault_of_every_row_is_named() {
        assertThat(faults(CSV + """
                        2027-02-30,true,春节
                        2027-02-06,perhaps,春节
                        2027-02-07,true,
                        2027-10-01,true,国庆节
                        2027-10-02,false,国庆节
                        """))
                .containsExactly(
                        "第7行：日期“2027-02-30”无效，应写作2027-01-01",
                        "第8行：是否放假“perhaps”无效，应为true或false（是或否）",
                        "第9行：没有节日名称",
                        "第10行：2027-10-01与第4行重复",
                        "第11行：2027-10-02与第5行重复");
    }

    @Test
    void a_worked_weekday_is_remarked_upon_as_the_notice_of_2020_has_one() {
        assertThat(((Reading.Read) read(CSV + "2027-02-08,false,春节\n")).remarks())
                .singleElement()
                .asString()
                .contains("第7行", "2027-02-08本来就是工作日");
    }

    @Test
    void half_a_year_is_not_taken_for_the_year() {
        assertThat(faults("date,isOffDay,name\n2027-01-01,true,元旦\n"))
                .hasSize(4)
                .allMatch(fault -> fault.startsWith("安排不完整"));
    }

    @Test
    void the_wrong_year_is_refused() {
        assertThat(((Reading.Faulty) AnnouncedYearReader.json("{\"year\":2026,\"papers\":[],\"days\":[]}", 2027))
                        .faults())
                .contains("文件是2026年的安排，应为2027年");
    }

    @Test
    void a_file_that_is_not_utf8_is_refused() {
        var bytes = CSV.getBytes(Charset.forName("GB18030"));

        assertThat(((Reading.Faulty) AnnouncedYearReader.read(bytes, null)).faults())
                .containsExactly("文件不是UTF-8编码");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\n",
                "{",
                "[]",
                "[1,2",
                "{}",
                "{\"year\":\"2027\"}",
                "{\"year\":2027,\"days\":null}",
                "{\"year\":2027,\"days\":[]}",
                "{\"year\":2027,\"days\":[1,null,\"x\",{}]}",
                "{\"year\":2027,\"papers\":5,\"days\":[{\"date\":\"x\",\"isOffDay\":1,\"name\":[]}]}",
                "{\"year\":99999999999,\"days\":[]}",
                "{\"year\":-1,\"days\":[{\"date\":\"2027-01-01\",\"isOffDay\":true,\"name\":\"元旦\"}]}",
                "date,isOffDay,name",
                "date,isOffDay\n2027-01-01,true",
                "date,isOffDay,name\n\"2027-01-01,true",
                "date,isOffDay,name\n2027-01-01",
            })
    void whatever_the_file_holds_there_is_a_reason_and_no_exception(String text) {
        assertThat(faults(text)).isNotEmpty().doesNotContainNull();
    }

    @Test
    void a_year_given_again_replaces_the_first() {
        var first = new AnnouncedYear(
                2027, "甲", List.of(), List.of(new AnnouncedYear.Day(LocalDate.of(2027, 3, 1), true, "误", "")));
        var second = new AnnouncedYear(2027, "乙", List.of(), List.of());

        assertThat(AnnouncedYear.calendarOf(List.of(first, second)).isWorkingDay(LocalDate.of(2027, 3, 1)))
                .isTrue();
    }

    private static Reading read(String text) {
        return AnnouncedYearReader.read(text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static List<String> faults(String text) {
        return read(text) instanceof Reading.Faulty(var faults) ? faults : List.of();
    }
}
