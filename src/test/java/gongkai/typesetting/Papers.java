package gongkai.typesetting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Papers to print in tests. */
final class Papers {

    static final LocalDate DAY = LocalDate.of(2026, 10, 22);

    private Papers() {}

    static Paper letter(Block... blocks) {
        return new Paper(
                new Letterhead.Letter("澄江县医疗保障局"), "澄医保依复〔2026〕12号", "政府信息公开申请答复书", List.of(blocks), "澄江县医疗保障局", DAY);
    }

    static Paper sheet(Block... blocks) {
        return new Paper(new Letterhead.Plain(), "", "检索记录", List.of(blocks), "澄江县医疗保障局", DAY);
    }

    /** One of everything, over several pages. */
    static Paper everything() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Addressee("欧阳镕㛃（𬭎）"));
        blocks.add(new Block.Paragraph("本机关于2026年9月18日收到你的申请（登记编号：澄医保申〔2026〕15号），现答复如下。"));
        blocks.add(new Block.Numbered(1, "已经公开的部分"));
        blocks.add(
                new Block.Paragraph(
                        "请登录 https://ybj.example.gov.cn/zwgk/2025/notice-0001.html?channel=public&page=1 查阅；不便上网的，可到窗口查阅（8:30—12:00）……"));
        blocks.add(new Block.Numbered(2, "不能提供的部分"));
        for (var at = 0; at < 12; at++) {
            blocks.add(new Block.Numbered(3, "会议记录属于讨论记录，本机关经过权衡，“不予公开”的理由见《处理意见》；其余内容已作区分处理，一并提供。".repeat(2)));
        }
        blocks.add(new Block.Table(
                List.of(1, 3, 5),
                List.of(List.of("序号", "名称", "理由"), List.of("1", "会议记录", "属于讨论记录"), List.of("2", "附表", "")),
                true));
        blocks.add(new Block.Attachments(List.of("门诊慢特病认定标准", "目录")));
        blocks.add(new Block.Signature("澄江县医疗保障局", DAY, new Seal.Space()));
        blocks.add(new Block.Note("联系电话：0898-1234567"));
        blocks.add(new Block.CutLine());
        blocks.add(new Block.NewPage());
        blocks.add(new Block.Paragraph("回执"));
        return letter(blocks.toArray(Block[]::new));
    }

    static Block paragraph(int characters) {
        return new Block.Paragraph(String.join("", Collections.nCopies(characters, "医")));
    }
}
