package gongkai.web;

import static gongkai.web.MenuItem.Group.ADMINISTRATION;
import static gongkai.web.MenuItem.Group.ORGANISATION;
import static gongkai.web.MenuItem.Group.TODAY;
import static gongkai.web.MenuItem.Group.YEAR;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.PersonId;
import gongkai.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;

/** Draws every layout and part with sample contents into target/style-guide, to be looked at in a browser. */
final class StyleGuide {

    static final LocalDate TODAY_IS = LocalDate.parse("2026-03-02");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of("target", "style-guide");
        Files.createDirectories(folder);
        for (var page : new StyleGuide().pages().entrySet()) {
            Files.writeString(folder.resolve(page.getKey() + ".html"), page.getValue());
        }
        copyStaticFiles(Path.of("src/main/resources/static"), folder.resolve("static"));
        Files.write(
                folder.resolve("static/css/main.css"),
                WholeStyleSheet.whole(new FileSystemResource("src/main/resources/static/css/main.css"))
                        .getContentAsByteArray());
    }

    Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", page("/", "首页", home()));
        pages.put("desk", desk("/desk", "我的待办", deskHome(), "已登记。该任务的期限按 5 个工作日计算。"));
        pages.put("form", desk("/desk/people", "登记人员", form(), null));
        pages.put("organ", desk("/desk/organs", "机构与科室", organ(), null));
        pages.put("parts", desk("/desk/parts", "部件", parts(), null));
        pages.put("error", error("/nowhere", false, new ErrorPage(404, "没有找到", "该页面不存在，或者不在您的查阅范围内。", null)));
        pages.put(
                "error-desk",
                error("/desk/x", true, new ErrorPage(500, "系统出现故障", "我们已记录这次故障。您已保存的内容没有丢失，请稍后再试。", "7f3a09c1")));
        pages.put("sheet", sheet());
        pages.put("sign-in", plain("登录", signIn()));
        return pages;
    }

    private String home() {
        return """
                <div class="stack">
                <h1>政府信息，依法公开</h1>
                <p class="lead">在这里查阅工作日历，推算办理期限，了解怎样申请公开政府信息。不需要注册。</p>
                <ul class="cards">
                  <li class="card"><h2 class="card__title"><a href="/calendar">工作日历</a></h2><p>国务院办公厅公布的放假和调休安排，逐日列出。</p></li>
                  <li class="card"><h2 class="card__title"><a href="/deadlines">期限计算</a></h2><p>填写起算日和期限，得出最后一日和逐日的计算过程。</p></li>
                  <li class="card"><h2 class="card__title"><a href="/help">帮助</a></h2><p>用语解释、常见问题，以及无障碍使用方法。</p></li>
                </ul>
                <h2>最近的放假安排</h2>
                %s
                <h2>怎样联系我们</h2>
                <dl class="facts">
                  <div class="fact"><dt>政务公开工作机构</dt><dd>局办公室（综合科）</dd></div>
                  <div class="fact"><dt>办公地址</dt><dd>云河市清源区安康路 18 号 3 楼 305 室</dd></div>
                  <div class="fact"><dt>办公时间</dt><dd>工作日 8:30 至 12:00，14:00 至 17:30</dd></div>
                  <div class="fact"><dt>电话</dt><dd>0599-6120018</dd></div>
                </dl>
                </div>
                """.formatted(holidays());
    }

    private String holidays() {
        return """
                <table class="table table--stack">
                <caption>2026 年节假日（部分）</caption>
                <thead><tr><th scope="col">节日</th><th scope="col">放假</th><th scope="col" class="number">天数</th><th scope="col">调休上班</th></tr></thead>
                <tbody>
                <tr><th scope="row">清明节</th><td data-label="放假"><span>4月4日至6日</span></td><td data-label="天数" class="number"><span>3</span></td><td data-label="调休上班"><span>无</span></td></tr>
                <tr><th scope="row">劳动节</th><td data-label="放假"><span>5月1日至5日</span></td><td data-label="天数" class="number"><span>5</span></td><td data-label="调休上班"><span>5月9日 星期六</span></td></tr>
                <tr><th scope="row">端午节</th><td data-label="放假"><span>6月19日至21日</span></td><td data-label="天数" class="number"><span>3</span></td><td data-label="调休上班"><span>无</span></td></tr>
                </tbody></table>
                """;
    }

    private String deskHome() {
        return """
                <header class="desk__head"><h1>我的待办</h1><p class="soft">按期限先后排列。还有 7 件，其中 1 件已逾期，1 件今天到期。</p></header>
                <div class="stack">
                <dl class="figures">%s%s%s%s</dl>
                <table class="table table--stack">
                <caption>待办事项</caption>
                <thead><tr><th scope="col">事项</th><th scope="col">期限</th><th scope="col">来自</th><th scope="col">状态</th></tr></thead>
                <tbody>%s%s%s%s%s</tbody></table>
                %s
                </div>
                """.formatted(
                        figure("已逾期", "1", "件", "overdue"),
                        figure("今天到期", "1", "件", "plain"),
                        figure("本周到期", "3", "件", "plain"),
                        figure("本月已办结", "26", "件", "plain"),
                        duty("补充第一季度政策解读的链接", "2026-02-27", "overdue", "已逾期 2 个工作日", "王慧 分派", "未开始", "seal"),
                        duty("确认工作交接：综合科联络员", "2026-03-02", "today", "今天到期", "交接单", "待确认", "warn"),
                        duty("报送 2025 年度政务公开工作总结", "2026-03-09", "running", "还剩 5 个工作日", "上级交办", "办理中", "accent"),
                        duty("更新领导班子分工信息", "2026-03-19", "running", "还剩 13 个工作日", "人员变动", "办理中", "accent"),
                        duty("向上级备案人员变动", "2027-01-08", "provisional", "暂算：2027 年放假安排尚未公布", "人员变动", "未开始", "plain"),
                        part("pager", Map.of("page", 1, "pages", 2, "base", "/desk?mine=true")));
    }

    private String figure(String label, String value, String unit, String tone) {
        return part("figure", Map.of("label", label, "value", value, "unit", unit, "tone", tone));
    }

    private String duty(
            String what, String day, String tone, String standing, String from, String state, String stateTone) {
        return """
                <tr><th scope="row"><a href="/desk/tasks/1">%s</a></th><td data-label="期限">%s</td><td data-label="来自">%s</td><td data-label="状态">%s</td></tr>
                """.formatted(
                        what,
                        part(
                                "due",
                                Map.of(
                                        "day",
                                        LocalDate.parse(day),
                                        "tone",
                                        tone,
                                        "standing",
                                        standing,
                                        "href",
                                        "/desk/tasks/1/deadline")),
                        from,
                        part("tag", Map.of("text", state, "tone", stateTone)));
    }

    private String form() {
        var typed = new Form(
                Map.of("name", List.of("李明"), "phone", List.of("0599-61200"), "kinds", List.of("post")),
                faults("unit", "请选择任职科室", "since", "请填写任职日期", "phone", "电话号码应为区号加七位或八位号码"),
                List.of());
        var options = List.of(new Option("1", "综合科"), new Option("2", "法规科"), new Option("3", "待遇保障科"));
        var kinds = List.of(new Option("post", "在编"), new Option("hired", "聘用"), new Option("lent", "借调"));
        var inner = field(typed, "name", "姓名", Map.of("hint", "与身份证件一致", "autocomplete", "off"))
                + part("choice", Map.of("form", typed, "name", "unit", "label", "任职科室", "options", options))
                + "<div class=\"form__pair\">"
                + field(typed, "since", "任职日期", Map.of("type", "date", "width", "short"))
                + field(typed, "until", "离任日期", Map.of("type", "date", "width", "short", "required", false))
                + "</div>"
                + field(
                        typed,
                        "phone",
                        "办公电话",
                        Map.of("type", "tel", "inputmode", "tel", "hint", "公众能看到，例如 0599-6120018"))
                + part("radios", Map.of("form", typed, "name", "kinds", "label", "人员类别", "options", kinds))
                + field(typed, "days", "交接期限", Map.of("type", "number", "width", "short", "unit", "个工作日"))
                + field(
                        typed,
                        "proof",
                        "任职文件",
                        Map.of("type", "file", "required", false, "hint", "PDF 或 OFD，不超过 20 MB"))
                + field(typed, "remark", "备注", Map.of("type", "textarea", "required", false))
                + part("check", Map.of("form", typed, "name", "tell", "label", "保存后通知本人", "hint", "通知只写事由，不含个人信息。"));
        return "<header class=\"desk__head\"><h1>登记人员</h1></header>"
                + part(
                        "form",
                        Map.of(
                                "shell",
                                shell("/desk/people", true, null),
                                "form",
                                typed,
                                "action",
                                "/desk/people",
                                "cancel",
                                "/desk/people",
                                "multipart",
                                true,
                                "content",
                                raw(inner)));
    }

    private static Map<String, String> faults(String... pairs) {
        var faults = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            faults.put(pairs[i], pairs[i + 1]);
        }
        return faults;
    }

    private String field(Form form, String name, String label, Map<String, Object> more) {
        var all = new LinkedHashMap<String, Object>(more);
        all.putAll(Map.of("form", form, "name", name, "label", label));
        return part("field", all);
    }

    private String organ() {
        return """
                <header class="desk__head"><p><a class="desk__crumb" href="/desk/organs">机构与科室</a></p>
                <div class="row row--apart"><h1>云河市清源区医疗保障局</h1><a class="button" href="/desk/organs/4/edit">修改机关信息</a></div></header>
                <ul class="tabs"><li><a class="tabs__link" href="/desk/organs/4" aria-current="page">概况</a></li><li><a class="tabs__link" href="/desk/organs/4/units">科室</a></li><li><a class="tabs__link" href="/desk/organs/4/people">人员</a></li><li><a class="tabs__link" href="/desk/organs/4/history">沿革</a></li></ul>
                <div class="stack">
                <dl class="facts">
                  <div class="fact"><dt>层级</dt><dd>县级</dd></div>
                  <div class="fact"><dt>上级机关</dt><dd><a href="/desk/organs/2">云河市医疗保障局</a></dd></div>
                  <div class="fact"><dt>机构代码</dt><dd>35070204 <span class="soft">用于索引号，启用后不再改动</span></dd></div>
                  <div class="fact"><dt>主要领导</dt><dd>陈向东 局长 <span class="soft">自 2025年6月3日</span></dd></div>
                </dl>
                <h2>科室和所属单位</h2>
                <ul class="tree">
                  <li><details open><summary>内设机构 <span class="soft">4 个</span></summary><ul>
                    <li class="tree__leaf"><a href="/desk/units/1">综合科（政务公开工作机构）</a> %s</li>
                    <li class="tree__leaf"><a href="/desk/units/1">待遇保障科</a></li>
                    <li class="tree__leaf"><a href="/desk/units/1">医药服务管理科</a></li>
                    <li class="tree__leaf"><a href="/desk/units/1">基金监督科</a> %s</li></ul></details></li>
                  <li><details><summary>所属事业单位 <span class="soft">1 个</span></summary><ul><li class="tree__leaf"><a href="/desk/units/1">清源区医疗保障中心</a></li></ul></details></li>
                </ul>
                <h2>最近变动</h2>
                <ol class="timeline">
                  <li class="timeline__entry"><p class="timeline__when">2026年2月26日 15:20</p><p>王慧 代 李明 登记：基金监督科负责人由周文变更为赵敏。</p></li>
                  <li class="timeline__entry"><p class="timeline__when">2026年1月12日 09:05</p><p>陈向东 确定政务公开领导小组组成人员。</p></li>
                </ol>
                %s
                </div>
                """.formatted(
                        part("tag", Map.of("text", "联络员已指定", "tone", "ok")),
                        part("tag", Map.of("text", "缺联络员", "tone", "warn")),
                        part(
                                "empty",
                                Map.of(
                                        "what",
                                        "还没有登记第三方合作",
                                        "advice",
                                        "与第三方签订评估、网站运维等合同后，在这里登记。",
                                        "href",
                                        "/desk/contracts/new",
                                        "action",
                                        "登记第三方合作")));
    }

    private String parts() {
        return """
                <header class="desk__head"><h1>部件</h1></header>
                <div class="stack">
                <h2>办理步骤</h2>
                <ol class="steps">
                  <li class="step step--done"><p class="step__title">初审 <span class="step__state">已完成，2026年2月26日 王慧</span></p></li>
                  <li class="step step--now" aria-current="step"><p class="step__title">保密审查</p><p class="step__state">进行中，请李明办理</p></li>
                  <li class="step"><p class="step__title">签批</p><p class="step__state">未开始</p></li>
                </ol>
                <h2>提示</h2>%s%s%s
                <h2>按钮</h2><div class="row"><a class="button button--primary" href="/desk/tasks/new">登记新任务</a>%s%s</div>
                <h2>宽表</h2>
                <div class="scroller" role="region" aria-label="收到和处理政府信息公开申请情况" tabindex="0"><table class="table table--close table--ruled">
                <caption>收到和处理政府信息公开申请情况</caption>
                <thead><tr><th scope="col">项目</th><th scope="col">自然人</th><th scope="col">商业企业</th><th scope="col">科研机构</th><th scope="col">社会公益组织</th><th scope="col">法律服务机构</th><th scope="col">其他</th><th scope="col">总计</th></tr></thead>
                <tbody>
                <tr><th scope="row">本年新收政府信息公开申请数量</th><td class="number">31</td><td class="number">4</td><td class="number">0</td><td class="number">1</td><td class="number">2</td><td class="number">0</td><td class="number">38</td></tr>
                <tr><th scope="row">上年结转政府信息公开申请数量</th><td class="number">2</td><td class="number">0</td><td class="number">0</td><td class="number">0</td><td class="number">0</td><td class="number">0</td><td class="number">2</td></tr></tbody>
                <tfoot><tr><th scope="row">合计</th><td class="number">33</td><td class="number">4</td><td class="number">0</td><td class="number">1</td><td class="number">2</td><td class="number">0</td><td class="number">40</td></tr></tfoot></table></div>
                <h2>选择</h2>%s
                </div>
                """.formatted(
                        callout("note", "期限自收到之日的次日起算，最后一日整天有效。"),
                        callout("warn", "2027 年放假安排尚未公布，本结果为暂算。"),
                        callout("danger", "停用账号后，该人员当前的登录立即失效。"),
                        button("标记为已完成", "quiet"),
                        button("停用账号", "danger"),
                        part(
                                "checks",
                                Map.of(
                                        "form",
                                        Form.blank(),
                                        "name",
                                        "channels",
                                        "label",
                                        "公开渠道",
                                        "required",
                                        true,
                                        "hint",
                                        "可以多选",
                                        "options",
                                        List.of(
                                                new Option("site", "政府网站"),
                                                new Option("notice", "公告栏"),
                                                new Option("hall", "政务服务大厅")))));
    }

    private String callout(String tone, String text) {
        return part("callout", Map.of("tone", tone, "content", raw("<p>" + text + "</p>")));
    }

    private String button(String label, String tone) {
        return part(
                "button",
                Map.of(
                        "shell",
                        shell("/desk", true, null),
                        "action",
                        "/desk/tasks/1/completion",
                        "label",
                        label,
                        "tone",
                        tone,
                        "about",
                        "李明"));
    }

    private String sheet() {
        var body = """
                <dl class="facts">
                  <div class="fact"><dt>期限</dt><dd>20 个工作日 <span class="soft">《中华人民共和国政府信息公开条例》第三十三条</span></dd></div>
                  <div class="fact"><dt>收到之日</dt><dd>%s</dd></div>
                  <div class="fact"><dt>起算之日</dt><dd>%s</dd></div>
                  <div class="fact"><dt>最后一日</dt><dd><strong>%s</strong></dd></div>
                  <div class="fact"><dt>日历版本</dt><dd>国务院办公厅关于 2026 年部分节假日安排的通知</dd></div>
                </dl>
                <h2>逐日计算</h2>
                <table class="table table--close table--stack">
                <caption>2026年2月10日至3月13日</caption>
                <thead><tr><th scope="col">日期</th><th scope="col">性质</th><th scope="col" class="number">第几个工作日</th></tr></thead>
                <tbody>
                <tr><th scope="row">%s</th><td data-label="性质"><span>工作日，起算</span></td><td data-label="第几个工作日" class="number"><span>1</span></td></tr>
                <tr><th scope="row">%s</th><td data-label="性质"><span>工作日</span></td><td data-label="第几个工作日" class="number"><span>2</span></td></tr>
                <tr><th scope="row">%s</th><td data-label="性质"><span>调休上班</span></td><td data-label="第几个工作日" class="number"><span>3</span></td></tr>
                <tr><th scope="row">%s</th><td data-label="性质"><span>春节放假</span></td><td data-label="第几个工作日" class="number"><span>不计</span></td></tr>
                <tr><th scope="row">%s</th><td data-label="性质"><span>工作日，最后一日</span></td><td data-label="第几个工作日" class="number"><span>20</span></td></tr>
                </tbody></table>
                """.formatted(
                        day("2026-02-09"),
                        day("2026-02-10"),
                        day("2026-03-13"),
                        day("2026-02-10"),
                        day("2026-02-11"),
                        day("2026-02-14"),
                        day("2026-02-15"),
                        day("2026-03-13"));
        return render(
                "layout/sheet",
                Map.of(
                        "shell",
                        shell("/deadlines/sheet", false, null),
                        "title",
                        "期限计算单",
                        "number",
                        "编号 2026-0318",
                        "back",
                        "/deadlines",
                        "content",
                        raw(body)));
    }

    private String day(String day) {
        return part("day", Map.of("day", LocalDate.parse(day)));
    }

    private String signIn() {
        var blank = Form.blank();
        return part(
                        "form",
                        Map.of(
                                "shell",
                                shell("/sign-in", false, null),
                                "form",
                                blank,
                                "action",
                                "/sign-in",
                                "submit",
                                "登录",
                                "watched",
                                false,
                                "content",
                                raw(field(blank, "login", "登录名", Map.of("autocomplete", "username"))
                                        + field(
                                                blank,
                                                "password",
                                                "口令",
                                                Map.of("type", "password", "autocomplete", "current-password")))))
                + """
                <table class="table table--close table--stack"><caption>演示账号 <span class="table__note">口令都是 gongkai-demo</span></caption>
                <thead><tr><th scope="col">登录名</th><th scope="col">姓名</th><th scope="col">角色</th></tr></thead>
                <tbody><tr><th scope="row">wanghui</th><td data-label="姓名">王慧</td><td data-label="角色">政务公开经办人</td></tr>
                <tr><th scope="row">liming</th><td data-label="姓名">李明</td><td data-label="角色">办公室主任</td></tr>
                <tr><th scope="row">chenxd</th><td data-label="姓名">陈向东</td><td data-label="角色">主要领导</td></tr></tbody></table>
                """;
    }

    private String page(String path, String title, String body) {
        return render("layout/page", Map.of("shell", shell(path, false, null), "title", title, "content", raw(body)));
    }

    private String desk(String path, String title, String body, @Nullable String notice) {
        return render("layout/desk", Map.of("shell", shell(path, true, notice), "title", title, "content", raw(body)));
    }

    private String plain(String title, String body) {
        return render(
                "layout/plain", Map.of("shell", shell("/sign-in", false, null), "title", title, "content", raw(body)));
    }

    private String error(String path, boolean signedIn, ErrorPage page) {
        return render("layout/error", Map.of("shell", shell(path, signedIn, null), "page", page));
    }

    private String part(String name, Map<String, Object> parameters) {
        return render("parts/" + name, parameters);
    }

    private String render(String name, Map<String, Object> parameters) {
        var output = new StringOutput();
        templates.render(name + ".jte", parameters, output);
        return output.toString();
    }

    private static Content raw(String html) {
        return output -> output.writeContent(html);
    }

    private static Shell shell(String path, boolean signedIn, @Nullable String notice) {
        var menu = new EnumMap<MenuItem.Group, List<MenuItem>>(MenuItem.Group.class);
        if (signedIn) {
            menu.put(TODAY, List.of(item(TODAY, "我的待办", "/desk"), item(TODAY, "期限台账", "/desk/deadlines")));
            menu.put(
                    ORGANISATION,
                    List.of(
                            item(ORGANISATION, "机构与科室", "/desk/organs"),
                            item(ORGANISATION, "人员与任职", "/desk/people"),
                            item(ORGANISATION, "领导小组", "/desk/leadership"),
                            item(ORGANISATION, "联络员与交接", "/desk/liaisons")));
            menu.put(YEAR, List.of(item(YEAR, "任务分派", "/desk/tasks"), item(YEAR, "年度检查", "/desk/year")));
            menu.put(ADMINISTRATION, List.of(item(ADMINISTRATION, "工作日历", "/desk/calendars")));
        }
        var actor =
                new Actor(new PersonId(7), "王慧", new Branch("1.2.4."), Set.of(), Set.of(Role.OFFICE_CLERK), Map.of());
        return new Shell(
                "云河市清源区医疗保障局政务公开",
                signedIn ? actor : null,
                "清源区医保局",
                900,
                menu,
                path,
                "_csrf",
                () -> "token",
                TODAY_IS,
                signedIn,
                notice);
    }

    private static MenuItem item(MenuItem.Group group, String label, String href) {
        return new MenuItem(group, label, href, Act.SEE_DESK);
    }

    private static void copyStaticFiles(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
