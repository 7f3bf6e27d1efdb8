package gongkai.demo;

import gongkai.access.Actor;
import gongkai.clock.OfficeClock;
import gongkai.enclosures.domain.Mark;
import gongkai.enclosures.handling.EnclosureHandling;
import gongkai.typesetting.Block;
import gongkai.typesetting.Letterhead;
import gongkai.typesetting.Paper;
import gongkai.typesetting.Press;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Files of two replies: one with questions still open, the other with a file that is covered and made. */
@Component
class DemoEnclosures {

    private final EnclosureHandling enclosures;
    private final Press press;
    private final OfficeClock clock;

    DemoEnclosures(EnclosureHandling enclosures, Press press, OfficeClock clock) {
        this.enclosures = enclosures;
        this.press = press;
        this.clock = clock;
    }

    void undecided(Actor program, long id) {
        enclosures.add(
                program,
                id,
                "审核标准和举例",
                "标准.pdf",
                paper(
                        "外伤住院审核标准",
                        "外伤住院的，由经办机构核对就诊记录、事故经过和第三方责任。",
                        "例一：患者李明，身份证号码11010519491231002X，手机13800138000，因跌倒住院。",
                        "例二：患者王芳，家住澄溪县城关镇人民路12号3单元501室，因烫伤住院。"));
    }

    void redacted(Actor program, long id) {
        var file = enclosures.add(
                program,
                id,
                "认定口径的函",
                "函.pdf",
                paper("医疗救助对象认定口径", "特困人员、低保对象和低保边缘家庭成员由民政部门认定。", "核对中发现的问题，请与承办人员联系，手机13900139000。", "本口径自印发之日起执行。"));
        var found = enclosures.get(enclosures.theCase(program, id), file).open();
        enclosures.decide(program, id, file, found.stream().map(Mark::number).toList(), Mark.Decision.COVERED, null);
        enclosures.finish(program, id, file, true);
    }

    private byte[] paper(String title, String... paragraphs) {
        return press.pdf(new Paper(
                new Letterhead.Plain(),
                "",
                title,
                Arrays.stream(paragraphs).<Block>map(Block.Paragraph::new).toList(),
                "澄溪县医疗保障局",
                clock.today().minusMonths(2)));
    }
}
