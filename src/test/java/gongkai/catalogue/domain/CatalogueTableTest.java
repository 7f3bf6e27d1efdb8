package gongkai.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.UnitId;
import gongkai.catalogue.domain.CatalogueTable.Fault;
import gongkai.catalogue.domain.CatalogueTable.Reading;
import gongkai.catalogue.domain.CatalogueTable.Reading.Read;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueTableTest {

    private static final Map<String, UnitId> UNITS = Map.of("办公室", new UnitId(1), "基金监督科", new UnitId(6));
    private static final List<String> SHORT = List.of("类别", "一级事项", "二级事项", "公开内容（要素）", "公开依据", "责任科室", "更新周期");

    @Test
    void our_own_table_is_read_with_unit_and_cycle() {
        var read = read(List.of(SHORT, List.of("综合政务", "机构信息", "机关简介", "名称；地址", "条例第二十条", "办公室", "每年")));

        assertThat(read.faults()).isEmpty();
        assertThat(read.lines()).singleElement().satisfies(it -> {
            assertThat(it.number()).isEqualTo(2);
            assertThat(it.unit()).isEqualTo(new UnitId(1));
            assertThat(it.cycle()).isEqualTo(UpdateCycle.YEARLY);
            assertThat(it.content().name()).isEqualTo("机关简介");
            assertThat(it.content().way()).isEqualTo(Way.OWN_ACCORD);
            assertThat(it.content().audience()).isEqualTo(Audience.EVERYBODY);
        });
    }

    /** Merged cells leave the cells below them empty. */
    @Test
    void an_empty_cell_goes_on_with_the_one_above() {
        var read = read(List.of(
                SHORT,
                List.of("综合政务", "机构信息", "机关简介", "甲", "条例", "", ""),
                List.of("", "", "机关职能", "乙", "条例", "", ""),
                List.of("", "政策文件", "", "丙", "条例", "", ""),
                List.of("参保", "登记", "单位", "丁", "条例", "", "")));

        assertThat(read.faults()).isEmpty();
        assertThat(read.lines())
                .extracting(it -> it.content().category() + "/" + it.content().first() + "/"
                        + it.content().second())
                .containsExactly("综合政务/机构信息/机关简介", "综合政务/机构信息/机关职能", "综合政务/政策文件/", "参保/登记/单位");
    }

    @Test
    void a_header_in_two_rows_with_ticked_columns_and_drawn_boxes_is_understood() {
        var read = read(List.of(
                List.of("某局主动公开目录", "", "", "", "", "", "", "", "", "", ""),
                List.of("序号", "公开事项", "", "公开内容(要素)", "公开依据", "公开渠道和载体", "公开对象", "", "公开方式", "", "公开层级"),
                List.of("", "一级事项", "二级事项", "", "", "", "全社会", "特定对象", "主动", "依申请", "县级"),
                List.of("1", "基金监督", "检查结果", "结果", "条例", "■政府网站 □政府公报\n■两微一端", "√", "", "√", "", "√"),
                List.of("2", "", "举报", "线索", "条例", "□政府网站 ☑精准推送", "", "√", "", "√", "")));

        assertThat(read.faults()).isEmpty();
        assertThat(read.lines().getFirst().content()).satisfies(it -> {
            assertThat(it.carriers()).isEqualTo(Set.of(Carrier.WEBSITE, Carrier.SOCIAL_MEDIA));
            assertThat(it.audience()).isEqualTo(Audience.EVERYBODY);
            assertThat(it.way()).isEqualTo(Way.OWN_ACCORD);
            assertThat(it.tier()).isEqualTo("县级");
        });
        assertThat(read.lines().getLast().content()).satisfies(it -> {
            assertThat(it.first()).isEqualTo("基金监督");
            assertThat(it.carriers()).isEqualTo(Set.of(Carrier.PUSH));
            assertThat(it.audience()).isEqualTo(Audience.SPECIFIC);
            assertThat(it.way()).isEqualTo(Way.ON_APPLICATION);
            assertThat(it.tier()).isEmpty();
        });
    }

    @Test
    void each_fault_names_its_row() {
        var header = List.of("一级事项", "公开内容", "公开依据", "公开渠道和载体", "公开方式", "公开对象", "责任科室", "更新周期");
        var read = read(List.of(
                header,
                List.of("甲", "", "条例", "", "", "", "", ""),
                List.of("", "内容", "条例", "", "", "", "", ""),
                List.of("乙", "内容", "", "", "", "", "", ""),
                List.of("丙", "内容", "条例", "政府网站、口口相传", "", "", "", ""),
                List.of("丁", "内容", "条例", "", "看情况", "", "", ""),
                List.of("戊", "内容", "条例", "", "", "某些人", "", ""),
                List.of("己", "内容", "条例", "", "", "", "无此科", ""),
                List.of("庚", "内容", "条例", "", "", "", "", "偶尔"),
                List.of("辛", "内容", "条例", "", "", "", "", ""),
                List.of("辛", "内容", "条例", "", "", "", "", "")));

        assertThat(read.lines()).extracting(it -> it.content().first()).containsExactly("辛");
        assertThat(read.faults())
                .containsExactly(
                        new Fault(2, "缺少公开内容"),
                        new Fault(3, "缺少一级事项"),
                        new Fault(4, "缺少公开依据"),
                        new Fault(5, "没有“口口相传”这种渠道"),
                        new Fault(6, "公开方式只能是“主动”或“依申请”"),
                        new Fault(7, "公开对象只能是“全社会”或“特定对象”"),
                        new Fault(8, "本机关没有“无此科”这个科室"),
                        new Fault(9, "更新周期只能是变更时更新、每月、每季度、每半年、每年"),
                        new Fault(11, "与前面的行重复：类别和事项完全相同"));
    }

    @Test
    void a_table_of_something_else_is_told_apart() {
        assertThat(CatalogueTable.read(List.of(), UNITS)).isInstanceOf(Reading.NoHeader.class);
        assertThat(CatalogueTable.read(List.of(List.of("姓名", "电话"), List.of("某", "1")), UNITS))
                .isInstanceOf(Reading.NoHeader.class);
    }

    @Test
    void every_carrier_can_be_written_as_it_is_labelled() {
        for (var carrier : Carrier.values()) {
            var read =
                    read(List.of(List.of("一级事项", "公开内容", "公开依据", "公开渠道和载体"), List.of("甲", "乙", "丙", carrier.label())));
            assertThat(read.lines().getFirst().content().carriers()).containsExactly(carrier);
        }
    }

    private static Read read(List<List<String>> rows) {
        return (Read) CatalogueTable.read(rows, UNITS);
    }
}
