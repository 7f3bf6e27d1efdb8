package gongkai.letters;

import static gongkai.letters.Field.ACCESS;
import static gongkai.letters.Field.CASE_NUMBER;
import static gongkai.letters.Field.FACTS;
import static gongkai.letters.Field.PERIOD;
import static gongkai.letters.Field.RECEIVED_ON;
import static gongkai.letters.Field.REQUEST;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a letter as a court would, before it is signed (文书检查). Every finding says what to do. */
public final class Examination {

    private static final Pattern LEFT_OVER =
            Pattern.compile("[XxＸ×]{2,}|[○〇]{2,}|[{}]|_{2,}|＿{2,}|（此处|待填|请填写|(?<![0-9])某某");
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\w.-]+\\.\\w+(/[^\\s，。；）]*)?");
    private static final Pattern REMEDY = Pattern.compile("申请行政复议|提起行政诉讼");
    private static final Pattern ARTICLE = Pattern.compile("《[^》]+》.{0,6}第[零〇一二三四五六七八九十百\\d]+条");
    private static final Pattern RULE_BELOW = Pattern.compile("《[^》]*(办法|细则|规定|通知|意见)》");
    private static final Pattern LAW = Pattern.compile("《[^》]*((?<!办)法|条例)》");
    private static final Pattern PROCESS = Pattern.compile("讨论记录|过程稿|磋商信函|请示报告");
    private static final Pattern PLAIN_DAYS = Pattern.compile("[0-9一二三四五六七八九十]+(日|天)(之?内|以内)");

    private final Draft draft;
    private final LetterFacts facts;
    private final String text;
    private final List<Finding> findings = new ArrayList<>();

    private Examination(Draft draft, LetterFacts facts) {
        this.draft = draft;
        this.facts = facts;
        this.text = draft.whole();
    }

    /** All that is wrong with the letter; empty when it may be signed. */
    public static List<Finding> of(Draft draft, LetterFacts facts) {
        var examination = new Examination(draft, facts);
        examination.parts();
        examination.record();
        examination.wordings();
        examination.remedy();
        examination.days();
        examination.signature();
        examination.kind();
        return List.copyOf(examination.findings);
    }

    /** Whether nothing among the findings blocks. */
    public static boolean mayBeIssued(List<Finding> findings) {
        return findings.stream().noneMatch(it -> it.severity() == Severity.BLOCK);
    }

    /** The number against the letter that is to carry it. */
    public static List<Finding> ofNumber(String shown, LetterFacts facts) {
        var number = DocumentNumber.read(shown);
        if (number.isEmpty()) {
            return List.of(new Finding(
                    Check.C35,
                    "发文字号“%s”不规范，应写成“%s”"
                            .formatted(
                                    shown,
                                    new DocumentNumber(
                                                    facts.issuer().code(),
                                                    facts.on().getYear(),
                                                    1)
                                            .shown())));
        }
        if (number.get().year() != facts.on().getYear()) {
            return List.of(new Finding(Check.C35, "发文字号的年份与成文日期不是同一年，请重新编号"));
        }
        return number.get().code().equals(facts.issuer().code())
                ? List.of()
                : List.of(new Finding(
                        Check.C35, "发文字号的机关代字应为“%s”".formatted(facts.issuer().code())));
    }

    private void find(Check check, String message) {
        findings.add(new Finding(check, message));
    }

    private void parts() {
        for (var field : facts.kind().placeholders()) {
            if (field == Field.REMEDY) {
                continue;
            }
            var value = facts.value(field);
            if (value.isEmpty()) {
                find(check(field), "没有填写%s，请补上".formatted(field.label()));
            } else if (!contains(value.get())) {
                find(
                        check(field),
                        "正文里缺少%s“%s”，请写上"
                                .formatted(field.label(), shortened(value.get().shown())));
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "……";
    }

    private boolean contains(Value value) {
        return value instanceof Value.Items(var lines)
                ? lines.stream().map(Value::clean).allMatch(text::contains)
                : text.contains(value.shown());
    }

    /** Which check a missing part belongs to. */
    private Check check(Field field) {
        return switch (field) {
            case CASE_NUMBER, RECEIVED_ON, REQUEST, RECIPIENT -> Check.C36;
            case SEPARATION -> Check.C16;
            case GIVEN, WITHHELD -> Check.C17;
            case SEARCH -> Check.C21;
            case OTHER_ORGAN, OTHER_CONTACT -> Check.C23;
            case EARLIER_NUMBER, EARLIER_ON -> Check.C25;
            case VOLUME -> Check.C27;
            case SPECIAL_LAW -> facts.kind() == LetterKind.FORBIDDEN ? Check.C18 : Check.C00;
            case FEE, FEE_MODE, FEE_COUNT, PAY_WAY -> Check.C28;
            case EXTENSION, NEW_DUE_ON -> Check.C10;
            case ACCESS -> facts.kind() == LetterKind.PUBLISHED ? Check.C24 : Check.C00;
            default ->
                switch (facts.kind()) {
                    case SUPPLEMENT_NOTICE -> Check.C07;
                    case EXTENSION_NOTICE -> Check.C10;
                    case FEE_NOTICE -> Check.C28;
                    default -> Check.C00;
                };
        };
    }

    private void record() {
        var left = LEFT_OVER.matcher(text);
        if (left.find()) {
            find(Check.C36, "有没填完的模板残留“%s”，请改成实际内容".formatted(left.group()));
        }
        if (facts.kind().to() != LetterKind.To.FILE
                && facts.shown(Field.RECIPIENT).isEmpty()) {
            find(Check.C36, "没有收件人，请写明申请人的全称");
        }
        var other = Pattern.compile("登记编号[：:]\\s*([^，。；）)\\s]+)").matcher(text);
        while (other.find()) {
            if (!facts.shown(CASE_NUMBER).isEmpty() && !other.group(1).contains(facts.shown(CASE_NUMBER))) {
                find(Check.C36, "登记编号“%s”与登记的“%s”不一致，请改正".formatted(other.group(1), facts.shown(CASE_NUMBER)));
            }
        }
        var received = Pattern.compile("于?(\\d{4}年\\d{1,2}月\\d{1,2}日)收到(你|您|贵)").matcher(text);
        while (received.find()) {
            if (facts.day(RECEIVED_ON).isPresent() && !received.group(1).equals(facts.shown(RECEIVED_ON))) {
                find(Check.C36, "收到日期“%s”与登记的“%s”不一致，请改正".formatted(received.group(1), facts.shown(RECEIVED_ON)));
            }
        }
        if (facts.kind().isReply()
                && !facts.shown(REQUEST).isEmpty()
                && !text.contains("“" + facts.shown(REQUEST) + "”")) {
            find(Check.C36, "申请内容没有用引号照录，请改成“%s”".formatted(shortened(facts.shown(REQUEST))));
        }
    }

    private void wordings() {
        for (var wording : Wordings.forbidden()) {
            var found = wording.pattern().matcher(text);
            var isOldAllowed = wording.check() == Check.C30 && facts.on().isBefore(Venue.OWN_GOVERNMENT_ONLY);
            if (found.find() && !isOldAllowed) {
                find(wording.check(), "“%s”：%s".formatted(shortened(found.group()), wording.message()));
            }
        }
    }

    private void remedy() {
        var expected = Remedy.paragraph(facts);
        var tells = REMEDY.matcher(text).find();
        switch (Remedy.classOf(facts)) {
            case NONE -> {
                if (tells && facts.kind() != LetterKind.RECONSIDERATION_REPLY) {
                    find(Check.C29, facts.kind().label() + "不可单独申请行政复议或者提起诉讼，请删去救济途径");
                }
            }
            case FEE, FREE_CHOICE, RECONSIDERATION_FIRST -> told(expected, tells);
        }
        for (var name : facts.issuer().venue().outdated(facts.on())) {
            if (text.contains(name)) {
                find(Check.C33, "“%s”在%s已不是有效的名称，请改用当日有效的名称".formatted(name, facts.on()));
            }
        }
        if (facts.isDeliveredOnline()
                && facts.kind().isReply()
                && facts.issuer().venue().filing().isBlank()) {
            find(Check.C34, "网上送达的答复应当告知网上申请行政复议的渠道，请在设置中填写");
        }
    }

    private void told(Optional<String> expected, boolean tells) {
        if (expected.isEmpty()) {
            find(Check.C33, "还没有设置当日有效的行政复议机关，请先在设置中填写");
            return;
        }
        if (!tells) {
            find(Check.C29, "缺少救济途径，请写上：" + expected.get());
            return;
        }
        var isFirst = Remedy.classOf(facts) == RemedyClass.RECONSIDERATION_FIRST;
        if (isFirst && !text.contains("应当先自收到本答复之日起60日内")) {
            find(Check.C31, "不予公开的答复应当告知先申请行政复议，请改成：" + expected.get());
        } else if (!text.contains(expected.get())) {
            var organ = facts.issuer().venue().reconsiderationOrgan(facts.on()).orElse("");
            find(
                    text.contains("向" + organ + "申请行政复议") || facts.kind() == LetterKind.FEE_NOTICE
                            ? Check.C29
                            : Check.C30,
                    "救济途径与规定不符，请改成：" + expected.get());
        }
    }

    private void days() {
        facts.day(RECEIVED_ON)
                .filter(it -> facts.on().isBefore(it))
                .ifPresent(it -> find(Check.C37, "成文日期早于收到申请的日期，请改正"));
        facts.opinionReceivedOn()
                .filter(it -> facts.on().isBefore(it))
                .ifPresent(it -> find(Check.C37, "成文日期早于收到意见的日期，请改正"));
        facts.sentOn().filter(it -> facts.on().isAfter(it)).ifPresent(it -> find(Check.C37, "成文日期晚于送出的日期，请改正"));
    }

    private void signature() {
        if (!facts.issuer().isOrgan()) {
            find(Check.C40, "“%s”不能以自己的名义作出，请以行政机关名义署名".formatted(facts.issuer().organ()));
        }
        if (facts.kind().isNumbered() && facts.issuer().seal() instanceof gongkai.typesetting.Seal.None) {
            find(Check.C40, "没有为印章留出位置，请选择盖章方式");
        }
    }

    private void kind() {
        if (draft.kind() != facts.kind()) {
            find(Check.C41, "文书种类与办理结果不一致，请重新起草");
        }
        switch (facts.kind()) {
            case SUPPLEMENT_NOTICE -> supplement();
            case EXTENSION_NOTICE -> extension();
            case FORBIDDEN -> forbidden();
            case PROCESS -> {
                if (!PROCESS.matcher(facts.shown(FACTS)).find()) {
                    find(Check.C20, "没有写明属于讨论记录、过程稿、磋商信函、请示报告中的哪一种，请在理由中写明");
                }
            }
            case CASE_FILE -> {
                if (!facts.shown(FACTS).contains("案卷")) {
                    find(Check.C20, "没有写明属于哪一个行政执法案卷，请在理由中写明");
                }
            }
            case NONEXISTENT -> search();
            case PUBLISHED -> published();
            case FEE_NOTICE -> fee();
            default -> {}
        }
    }

    private void supplement() {
        if (!text.contains("视为放弃")) {
            find(Check.C07, "没有写明逾期不补正的后果，请写明“无正当理由逾期不补正的，视为放弃申请”");
        }
        facts.count(PERIOD)
                .filter(it -> it < 5 || it > 30)
                .ifPresent(it -> find(Check.C08, "补正期限%d个工作日不合理，请定在5至30个工作日之间".formatted(it)));
        if (PLAIN_DAYS.matcher(text).find()) {
            find(Check.C08, "补正期限请写成工作日");
        }
        if (Pattern.compile("原件|身份关系|申请理由").matcher(text).find()) {
            find(Check.C06, "补正只能要求明确申请内容，请删去其他要求");
        }
    }

    private void extension() {
        facts.count(Field.EXTENSION)
                .filter(it -> it < 1 || it > 20)
                .ifPresent(it -> find(Check.C10, "延长%d个工作日不合规定，请定在20个工作日以内".formatted(it)));
        facts.day(Field.DUE_ON)
                .filter(it -> facts.on().isAfter(it))
                .ifPresent(it -> find(Check.C10, "延期告知晚于原答复期限，已不能延期，请尽快答复"));
    }

    private void forbidden() {
        var law = facts.shown(Field.SPECIAL_LAW);
        if (!ARTICLE.matcher(law).find() || !LAW.matcher(law).find()) {
            find(
                    Check.C18,
                    RULE_BELOW.matcher(law).find() ? "规章和规范性文件不能作为依据，请写明禁止公开的法律或者行政法规的条款" : "请写明禁止公开的法律或者行政法规的名称和条款");
        }
    }

    private void search() {
        var words = Pattern.compile("“[^”]+”")
                .matcher(facts.shown(Field.SEARCH))
                .results()
                .count();
        if (words < 2) {
            find(Check.C21, "检索情况至少写明两个用过的关键词（加引号），请补充检索后写明");
        }
        if (!Pattern.compile("系统|档案|台账|库").matcher(facts.shown(Field.SEARCH)).find()) {
            find(Check.C21, "检索情况没有写明检索过的系统或者档案，请补充");
        }
    }

    private void published() {
        var where = facts.shown(ACCESS);
        var address = ADDRESS.matcher(where);
        var isPage =
                address.find() && address.group(1) != null && address.group(1).length() > 1;
        var isPlace = Pattern.compile("公报.{0,10}第?\\d+期|公报.{0,12}年|档案馆|图书馆|公告栏|服务(中心|大厅)")
                .matcher(where)
                .find();
        if (!isPage && !isPlace) {
            find(Check.C24, "获取途径不具体，请写明该信息所在网页的完整网址、公报期号或者查阅地点");
        }
    }

    private void fee() {
        if (text.contains("按件") && text.contains("按量")) {
            find(Check.C28, "一件申请只能按件或者按量计收，请只保留一种");
        }
        if (facts.values().get(Field.FEE) instanceof Value.Yuan(var yuan) && yuan <= 0) {
            find(Check.C28, "没有超出免费的数量，不必发收费通知");
        }
        if (facts.count(PERIOD).filter(it -> it != 20).isPresent()) {
            find(Check.C28, "缴费期限应为收到通知次日起20个工作日");
        }
    }
}
