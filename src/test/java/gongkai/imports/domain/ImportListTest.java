package gongkai.imports.domain;

import static gongkai.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.disclosures.domain.FiveDisclosure;
import gongkai.disclosures.domain.ItemType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportListTest {

    private static final Map<String, String> RIGHT = Map.ofEntries(
            Map.entry("文件", "2025/tongzhi.txt"),
            Map.entry("机关", "溪山县医保局"),
            Map.entry("栏目", "其他政策文件"),
            Map.entry("类型", "政策文件"),
            Map.entry("标题", "关于放假的通知"),
            Map.entry("文号", "溪医保发〔2025〕6号"),
            Map.entry("成文日期", "2025-04-08"),
            Map.entry("发布时间", "2025-04-11 09:30"),
            Map.entry("责任科室", "办公室"),
            Map.entry("公开方式", "主动公开"),
            Map.entry("体裁分类", "通知"),
            Map.entry("主题分类", "综合政务"),
            Map.entry("五公开", "决策、服务"),
            Map.entry("重点领域", "基金收支"),
            Map.entry("状态", "已发布"));

    @Test
    void a_right_row_becomes_a_proposal() {
        var result = read(Map.of());

        assertThat(result.faults()).isEmpty();
        assertThat(result.proposal().type()).isEqualTo(ItemType.POLICY);
        assertThat(result.proposal().publishedAt()).hasToString("2025-04-11T09:30");
        assertThat(result.proposal().column()).isEqualTo(11);
        assertThat(result.proposal().unit()).isEqualTo(3);
        assertThat(result.proposal().subject()).isEqualTo("02");
        assertThat(result.proposal().topics()).containsExactly("A");
        assertThat(result.proposal().five()).containsExactly(FiveDisclosure.DECISION, FiveDisclosure.SERVICE);
    }

    @Test
    void every_fault_of_a_row_is_told_at_once() {
        var result =
                read(Map.of("成文日期", "2025-02-30", "类型", "小说", "栏目", "没有的栏目", "责任科室", "没有的科", "文号", "溪医保发[2025]6号"));

        assertThat(result.faults()).hasSize(5).allSatisfy(it -> assertThat(it).startsWith("“"));
        assertThat(result.faults()).anySatisfy(it -> assertThat(it).contains("2025-02-30", "不是有效的日期"));
    }

    @Test
    void each_cell_has_its_rule() {
        assertThat(faults("标题", "")).containsExactly("“标题”没有填写");
        assertThat(faults("机关", "云海市医保局")).singleElement().asString().contains("不是本机关");
        assertThat(faults("发布时间", "2025-04-07 10:00")).containsExactly("“发布时间”早于成文日期");
        assertThat(faults("发布时间", "")).singleElement().asString().contains("须填写原发布时间");
        assertThat(faults("发布时间", "2027-01-01")).containsExactly("“发布时间”在今天之后");
        assertThat(faults("成文日期", "2027-01-01")).contains("“成文日期”在今天之后");
        assertThat(faults("主题分类", "星际航行")).singleElement().asString().contains("现行分类表");
        assertThat(faults("重点领域", "没有的领域")).hasSize(1);
        assertThat(faults("五公开", "全公开")).hasSize(1);
        assertThat(faults("公开方式", "随便")).hasSize(1);
        assertThat(faults("状态", "大概")).singleElement().asString().contains("没有“大概”这一种");
        assertThat(faults("关联", "解读:没有的文件")).singleElement().asString().contains("没有找到");
        assertThat(faults("关联", "参见:旧文件")).hasSize(1);
        assertThat(faults("关联", "解读:jiu")).isEmpty();
        assertThat(faults("有效期至", "2020-01-01")).isEmpty();
        assertThat(read(Map.of("生效日期", "2025-05-01", "有效期至", "2025-04-30")).faults())
                .containsExactly("“有效期至”早于生效日期");
    }

    @Test
    void the_list_is_believed_before_the_text_and_the_difference_is_told() {
        var result = read(Map.of("标题", "关于另一件事的通知"));

        assertThat(result.proposal().title()).isEqualTo("关于另一件事的通知");
        assertThat(result.differences())
                .singleElement()
                .satisfies(it -> assertThat(it.code()).isEqualTo(Finding.Code.LIST_DIFFERS));
    }

    @Test
    void blank_rows_are_none_and_rows_keep_their_numbers() {
        var rows = ImportList.of(List.of(
                        List.of("文件", "栏目", "类型", "标题", "成文日期"),
                        List.of("", "", "", "", ""),
                        List.of("a.txt", "甲", "乙", "丙", "2025-01-01")))
                .rows();

        assertThat(rows).singleElement().satisfies(it -> assertThat(it.number()).isEqualTo(3));
    }

    @Test
    void a_list_under_another_header_is_refused() {
        refuses(ImportRefusal.HEADER_WRONG, () -> ImportList.of(List.of(List.of("名称", "日期"))));
        refuses(ImportRefusal.LIST_EMPTY, () -> ImportList.of(List.of()));
        refuses(ImportRefusal.LIST_EMPTY, () -> ImportList.of(List.of(Cell.header())));
    }

    private static List<String> faults(String heading, String cell) {
        return read(Map.of(heading, cell)).faults();
    }

    private static RowReading.Result read(Map<String, String> others) {
        var cells = new LinkedHashMap<>(RIGHT);
        cells.putAll(others);
        var header = new ArrayList<>(Cell.header());
        var row = ImportList.of(List.of(
                        header,
                        header.stream().map(it -> cells.getOrDefault(it, "")).toList()))
                .rows()
                .getFirst();
        var text = Recogniser.recognise("关于放假的通知\n请周知。\n溪山县医疗保障局\n2025年4月8日", Houses.XISHAN);
        return RowReading.read(row, text, Houses.XISHAN, Houses.PLACES, Set.of("jiu"));
    }
}
