package gongkai.demo;

import gongkai.access.Role;
import gongkai.accounts.SignInHints;
import gongkai.clock.ClockSettings;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** One login per role, for the sign-in page of a demo. */
@Component
class DemoHints implements SignInHints {

    static final String PASSWORD = "Gongkai-2026";

    private final ClockSettings settings;

    DemoHints(ClockSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean isShown() {
        return settings.demo();
    }

    @Override
    public List<Hint> all() {
        return Sheet.rows("people.csv").stream()
                .filter(it -> !it.get("先看").isEmpty())
                .map(it -> new Hint(
                        Stream.concat(
                                        Stream.of(it.get("角色").split(";")).map(Role::valueOf),
                                        Stream.of(Role.LIAISON)
                                                .filter(_ -> it.get("联络员").equals("是")))
                                .map(Role::label)
                                .collect(Collectors.joining("、")),
                        it.get("姓名"),
                        it.get("机关"),
                        it.get("用户名"),
                        it.get("先看")))
                .toList();
    }

    @Override
    public List<Errand> errand() {
        return List.of(
                new Errand(
                        "luowenjing",
                        "罗文静（撰稿人）",
                        "在“公开信息”里打开草稿《因病致贫重病患者医疗救助拟救助对象公示》。第 2 行的证件号码没有遮盖，附件里还有一处没有接受的修订。先不改，直接送审，看谁拦得住"),
                new Errand("tangjianping", "唐建平（科室负责人）", "在待办里打开它，审核通过"),
                new Errand("xieguodong", "谢国栋（保密审查员）", "筛查疑点列出了证件号码和附件里的修订、属性；有一处没有处理就得不出“可以公开”。试过之后退回"),
                new Errand("luowenjing", "罗文静", "把号码改成带星号的，移除附件，另附一个自己的 docx 或 xlsx，再送审；唐建平再审一次"),
                new Errand("xieguodong", "谢国栋", "处理剩下的疑点，写明理由，得出“可以公开”的结论"),
                new Errand("fengxueqin", "冯雪琴（属性审核员）", "审核公开属性；换成前面办过的人试试，同一个人办不了两个环节"),
                new Errand("dengweidong", "邓卫东（分管领导）", "签批，意见写“同意”"),
                new Errand("malihua", "马丽华（发布员）", "发布；看索引号、各渠道的投递和公众看到的页面"),
                new Errand("", "不登录的读者", "在公开页面用繁体搜索“醫療救助公示”，找到它，看原文和附件的公开副本"),
                new Errand("luowenjing", "罗文静", "发起更正，写明更正了什么；经同样的审核发布后，公众看得到更正说明和前后对照"),
                new Errand("malihua", "马丽华", "撤回：页面即刻不再显示，地址回答“已撤回”，各渠道列出待办"));
    }

    @Override
    public String password() {
        return PASSWORD;
    }
}
