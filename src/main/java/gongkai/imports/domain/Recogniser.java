package gongkai.imports.domain;

import static gongkai.imports.domain.Finding.Code.ATTACHMENT_MISSING;
import static gongkai.imports.domain.Finding.Code.DATES_DIFFER;
import static gongkai.imports.domain.Finding.Code.DATE_IN_THE_FUTURE;
import static gongkai.imports.domain.Finding.Code.FORMED_AFTER_PUBLICATION;
import static gongkai.imports.domain.Finding.Code.GARBLED;
import static gongkai.imports.domain.Finding.Code.LATE_WORKPOINTS;
import static gongkai.imports.domain.Finding.Code.NUMBER_MALFORMED;
import static gongkai.imports.domain.Finding.Code.OTHER_ORGAN;
import static gongkai.imports.domain.Finding.Code.PUBLISH_AFTER_EFFECTIVE;
import static gongkai.imports.domain.Finding.Code.SITE_NAME_MISMATCH;
import static gongkai.imports.domain.Finding.Code.TABLE_FLATTENED;
import static gongkai.imports.domain.Finding.Code.TERM_UNKNOWN;
import static gongkai.imports.domain.Finding.Code.TEXT_MISSING;
import static gongkai.imports.domain.Finding.Code.TEXT_TOO_LONG;
import static gongkai.imports.domain.Finding.Code.TITLE_MISSING;
import static gongkai.imports.domain.Sureness.CERTAIN;
import static gongkai.imports.domain.Sureness.DOUBTFUL;
import static gongkai.imports.domain.Sureness.LIKELY;

import gongkai.catalogue.Vocabulary;
import gongkai.chinese.Mojibake;
import gongkai.chinese.PageNoise.Labelled;
import gongkai.disclosures.domain.GuideElement;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Openness;
import gongkai.imports.domain.Recognition.Announced;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a document says about itself. What it cannot tell it leaves open, and says so. */
public final class Recogniser {

    /** In characters; a longer text is no document to be published on one page. */
    public static final int LONGEST = 300_000;

    private static final Pattern NAMES_AN_ORGAN =
            Pattern.compile("^([\\p{IsHan}]{2,18}?(?:局|厅|委员会|政府|中心|办公室|管委会))(?=[^\\p{Punct}、，。]{2,})");
    private static final Pattern ISSUED = Pattern.compile("[（(](" + Days.DAY + ").{0,30}?(?:发布|印发|公布|通过).{0,6}[)）]");
    private static final Pattern MARK = Pattern.compile("[（(]?此件(?:主动公开|公开发布|公开|(依申请公开)|(不予公开|不公开))[)）]?");
    private static final Pattern TITLE_YEAR = Pattern.compile("(20\\d{2})\\s?年");
    private static final int LAST_MONTH_OF_THE_FIRST_QUARTER = 3;
    private static final int HEAD = 4;

    private final Page page;
    private final House house;
    private final Heading heading;
    private final List<String> body;
    private final String text;
    private final List<Value> values = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Recogniser(String original, House house) {
        this.house = house;
        page = Page.of(original);
        heading = Heading.of(page);
        body = heading.rest();
        var repeated = body.indexOf(heading.title());
        if (repeated >= 0 && repeated < HEAD) {
            body.remove(repeated);
        }
        text = String.join("\n", body);
    }

    /** A page that says nothing about itself is recognised too: it asks for everything. */
    public static Recognition recognise(String original, House house) {
        if (original.length() > LONGEST) {
            return nothing(original.substring(0, LONGEST), new Finding(TEXT_TOO_LONG, "文字超过 30 万字，只读入前 30 万字"));
        }
        var reading = new Recogniser(original.replace("\0", ""), house);
        return reading.text.isBlank() && reading.heading.title().isEmpty()
                ? nothing("", new Finding(TEXT_MISSING, "没有读到文字；扫描件请先识别文字，或者作为附件上传"))
                : reading.recognition();
    }

    private static Recognition nothing(String text, Finding why) {
        return new Recognition(text, Map.of(), false, List.of(), List.of(), 0, List.of(), List.of(), List.of(why));
    }

    private Recognition recognition() {
        var signed = Signed.all(body);
        var issuer = issuer(Signed.best(signed));
        var sort = Sorts.of(heading.title(), numberAsWritten(), text, page);
        var title = title(sort.type(), issuer);
        add(Property.TYPE, sort.type().name(), sort.type().label(), sort.sureness(), sort.from());
        number(issuer);
        if (sort.type().isDocument() || sort.type() == ItemType.NOTICE) {
            Sorts.kind(title).ifPresent(it -> add(Property.DOCUMENT_KIND, it.name(), it.label(), CERTAIN, "标题"));
        }
        var publishedOn = published();
        var formedOn = formed(signed, publishedOn);
        validity(sort.type(), formedOn, publishedOn);
        classification(sort.type(), title);
        openness();
        sources();
        var attachments = Attachments.in(body);
        checks(sort.type(), title, issuer, formedOn, publishedOn, attachments);
        var elements = sort.type().isGuide() ? Elements.of(body) : new Elements(Map.of(), body);
        return new Recognition(
                String.join("\n", elements.rest()),
                Map.<GuideElement, String>copyOf(elements.elements()),
                page.traditional(),
                page.normalised().changes(),
                page.leftOut(),
                TableLines.count(body),
                values,
                attachments,
                findings);
    }

    private String title(ItemType type, String issuer) {
        if (!heading.title().isEmpty()) {
            add(Property.TITLE, heading.title(), heading.sureness(), heading.from());
            return heading.title();
        }
        var proposed =
                type == ItemType.ANNUAL_REPORT ? ReportChecks.proposedTitle(text, issuer) : Optional.<String>empty();
        findings.add(new Finding(
                TITLE_MISSING,
                proposed.isPresent() ? "没有标题：正文直接从“" + shortened(body.getFirst()) + "”开始；按正文拟了一个，请核对" : "没有读到标题，请填写"));
        proposed.ifPresent(it -> add(Property.TITLE, it, DOUBTFUL, "原文没有标题，按正文拟定"));
        return proposed.orElse("");
    }

    private static String shortened(String line) {
        return line.length() <= 20 ? line : line.substring(0, 20) + "……";
    }

    private String issuer(Optional<Signed> signed) {
        var label = page.label("发文机关 发文机构 发布机构 发布单位 发布部门 制发机关");
        var named = inTitle();
        if (label.isPresent()) {
            var said = label.get().value();
            var isFuller = named.length() > said.length() && named.endsWith(said);
            return keptIssuer(
                    isFuller ? named : said,
                    isFuller ? LIKELY : CERTAIN,
                    isFuller ? "标题；页面只写“" + said + "”" : "页面要素“" + label.get().label() + "”");
        }
        var organs = signed.map(Signed::organs).orElse(List.of());
        if (!organs.isEmpty()) {
            return keptIssuer(String.join("、", organs), CERTAIN, "落款");
        }
        if (!heading.issuer().isEmpty()) {
            return keptIssuer(heading.issuer().replaceAll("\\s+", "、"), CERTAIN, "红头");
        }
        return named.isEmpty() ? "" : keptIssuer(named, LIKELY, "标题");
    }

    private String inTitle() {
        var found = NAMES_AN_ORGAN.matcher(heading.title());
        return found.find() && !found.group(1).startsWith("关于") ? found.group(1) : "";
    }

    private String keptIssuer(String issuer, Sureness sureness, String from) {
        add(Property.ISSUER, issuer, sureness, from);
        return issuer;
    }

    private String numberAsWritten() {
        return page.label("发文字号 文号 文件编号").map(Labelled::value).orElse(heading.number());
    }

    private void number(String issuer) {
        var label = page.label("发文字号 文号 文件编号");
        var written = numberAsWritten();
        var from = label.map(it -> "页面要素“" + it.label() + "”").orElse("标题上下的文号行");
        Heading.checked(written, house, !issuer.isEmpty() && !house.isCalled(issuer))
                .ifPresent(it -> {
                    if (it.isRight()) {
                        add(Property.NUMBER, written, CERTAIN, from);
                    } else {
                        var proposal = it.proposal();
                        findings.add(new Finding(NUMBER_MALFORMED, "文号“" + written + "”：" + it.sentence()));
                        add(
                                Property.NUMBER,
                                proposal == null ? written : proposal,
                                DOUBTFUL,
                                from + "，原文写作“" + written + "”");
                    }
                });
    }

    private @Nullable LocalDate published() {
        var label = page.label("发布时间 发布日期 公开日期 日期");
        if (label.isEmpty()) {
            return null;
        }
        var said = label.get().value();
        var day = Days.in(said);
        if (day.isEmpty()) {
            return null;
        }
        var time = Days.time(said);
        var isVague = label.get().label().equals("日期");
        add(
                Property.PUBLISHED_AT,
                day.get() + (time.isEmpty() ? "" : "T" + time),
                isVague ? DOUBTFUL : CERTAIN,
                "页面要素“" + label.get().label() + "”" + (time.isEmpty() ? "，没有写时刻" : ""));
        return day.get();
    }

    private @Nullable LocalDate formed(List<Signed> signed, @Nullable LocalDate publishedOn) {
        var label = page.label("成文日期 生成日期 印发日期 发文日期");
        var best = Signed.best(signed);
        if (label.isPresent()) {
            var day = Days.in(label.get().value());
            if (day.isPresent()) {
                add(
                        Property.FORMED_ON,
                        day.get().toString(),
                        CERTAIN,
                        "页面要素“" + label.get().label() + "”");
                best.filter(it -> !it.organs().isEmpty() && !it.on().equals(day.get()))
                        .ifPresent(it -> findings.add(
                                new Finding(DATES_DIFFER, "页面写的成文日期是" + day.get() + "，落款是" + it.on() + "，请核对")));
                return day.get();
            }
        }
        if (best.isPresent()) {
            var it = best.get();
            var isNamed = !it.organs().isEmpty();
            var differs = isNamed
                    && signed.stream()
                            .anyMatch(other ->
                                    !other.organs().isEmpty() && !other.on().equals(it.on()));
            add(
                    Property.FORMED_ON,
                    it.on().toString(),
                    isNamed && !differs ? CERTAIN : LIKELY,
                    isNamed ? "落款" : "文末日期");
            return it.on();
        }
        for (var line : body.stream().limit(HEAD).toList()) {
            var issued = ISSUED.matcher(line);
            var day = issued.find() ? Days.in(issued.group(1)) : Optional.<LocalDate>empty();
            if (day.isPresent()) {
                add(Property.FORMED_ON, day.get().toString(), LIKELY, "标题下的题注");
                return day.get();
            }
        }
        return null;
    }

    private void validity(ItemType type, @Nullable LocalDate formedOn, @Nullable LocalDate publishedOn) {
        if (type == ItemType.INTERPRETATION || type.isNews() || type.isDecision()) {
            return;
        }
        var effective = page.label("生效日期 实施日期 施行日期")
                .flatMap(it -> Days.in(it.value()).map(day -> new Terms.Term(day, CERTAIN, "页面要素“" + it.label() + "”")))
                .or(() -> Terms.effective(text, formedOn, publishedOn));
        effective.ifPresent(it -> add(Property.EFFECTIVE_ON, it.day().toString(), it.sureness(), it.from()));
        var effectiveOn = effective.map(Terms.Term::day).orElse(null);
        if (type.isDocument() || type == ItemType.RULE) {
            page.label("失效日期 有效期至 废止日期")
                    .flatMap(it ->
                            Days.in(it.value()).map(day -> new Terms.Term(day, CERTAIN, "页面要素“" + it.label() + "”")))
                    .or(() -> Terms.expires(text, effectiveOn))
                    .ifPresent(it -> add(Property.EXPIRES_ON, it.day().toString(), it.sureness(), it.from()));
        }
        if (effectiveOn != null && publishedOn != null && publishedOn.isAfter(effectiveOn)) {
            findings.add(new Finding(
                    PUBLISH_AFTER_EFFECTIVE,
                    "发布时间" + publishedOn + "晚于生效日期" + effectiveOn + "，晚了"
                            + ChronoUnit.DAYS.between(effectiveOn, publishedOn) + "天"));
        }
    }

    private void classification(ItemType type, String title) {
        term(Property.SUBJECT, Vocabulary.SUBJECT, page.label("主题分类"));
        var genre = page.label("体裁分类");
        var found = term(Property.GENRE, Vocabulary.GENRE, genre);
        if (!found) {
            var usual = Sorts.genre(type, title);
            house.term(Vocabulary.GENRE, usual.isEmpty() ? "-" : usual)
                    .ifPresent(it -> add(
                            Property.GENRE, it.code(), it.label(), genre.isPresent() ? DOUBTFUL : LIKELY, "按信息类型和标题"));
        }
    }

    private boolean term(Property property, Vocabulary vocabulary, Optional<Labelled> label) {
        if (label.isEmpty()) {
            return false;
        }
        var said = label.get().value();
        var term = house.term(vocabulary, said);
        if (term.isEmpty()) {
            findings.add(new Finding(TERM_UNKNOWN, vocabulary.label() + "“" + said + "”不在现行分类表中，请另选"));
            return false;
        }
        add(
                property,
                term.get().code(),
                term.get().label(),
                CERTAIN,
                "页面要素“" + label.get().label() + "”");
        return true;
    }

    private void openness() {
        for (var line : body) {
            var mark = MARK.matcher(line);
            if (mark.matches()) {
                var is = mark.group(1) != null
                        ? Openness.ON_REQUEST
                        : mark.group(2) != null ? Openness.WITHHELD : Openness.PROACTIVE;
                add(Property.OPENNESS, is.name(), is.label(), CERTAIN, "文末“" + line + "”");
                return;
            }
        }
        var label = page.label("公开方式 公开属性");
        for (var is : Openness.values()) {
            if (label.filter(it -> it.value().contains(is.label())).isPresent()) {
                add(
                        Property.OPENNESS,
                        is.name(),
                        is.label(),
                        CERTAIN,
                        "页面要素“" + label.get().label() + "”");
                return;
            }
        }
        if (value(Property.PUBLISHED_AT).isPresent()) {
            add(Property.OPENNESS, Openness.PROACTIVE.name(), Openness.PROACTIVE.label(), LIKELY, "来自已公开的页面");
        }
    }

    private void sources() {
        page.label("稿件来源 信息来源 文章来源 来源")
                .filter(it -> !house.isCalled(it.value()))
                .ifPresent(it -> add(Property.SOURCE, it.value(), LIKELY, "页面要素“" + it.label() + "”"));
        page.label("索引号").ifPresent(it -> add(Property.INDEX_NUMBER, it.value(), CERTAIN, "页面要素“索引号”"));
    }

    private void checks(
            ItemType type,
            String title,
            String issuer,
            @Nullable LocalDate formedOn,
            @Nullable LocalDate publishedOn,
            List<Announced> attachments) {
        page.sites().stream()
                .filter(it -> !isTheSite(it, issuer))
                .forEach(it -> findings.add(new Finding(
                        SITE_NAME_MISMATCH,
                        "离开本站的提示写的是“" + it + "”，与" + (issuer.isEmpty() ? "本机关的名称" : "“" + issuer + "”") + "不符")));
        if (type == ItemType.ANNUAL_REPORT) {
            findings.addAll(ReportChecks.of(heading.title(), body));
        }
        if (formedOn != null && publishedOn != null && formedOn.isAfter(publishedOn)) {
            findings.add(new Finding(FORMED_AFTER_PUBLICATION, "成文日期" + formedOn + "晚于发布时间" + publishedOn + "，请核对"));
        }
        if (formedOn != null && formedOn.isAfter(house.today())
                || publishedOn != null && publishedOn.isAfter(house.today())) {
            findings.add(new Finding(DATE_IN_THE_FUTURE, "成文日期或发布时间在今天之后，请核对"));
        }
        lateWorkPoints(type, title, formedOn == null ? publishedOn : formedOn);
        attachments.stream()
                .filter(it -> !it.present())
                .forEach(it -> findings.add(new Finding(ATTACHMENT_MISSING, "正文提到附件“" + it.name() + "”，没有找到它的内容")));
        var fallen = TableLines.fallenApart(body);
        if (fallen > 0) {
            findings.add(new Finding(TABLE_FLATTENED, "有表格被拆成一格一行，约 " + fallen + " 处；请改为“| 甲 | 乙 |”的行，或者把表格作为附件"));
        }
        var garbled = Mojibake.find(text).stream()
                .filter(it -> it.kind() != Mojibake.Kind.PINYIN)
                .count();
        if (garbled > 0) {
            findings.add(new Finding(GARBLED, "有 " + garbled + " 处乱码或丢失的字，请对照原件改正"));
        }
        if (!issuer.isEmpty() && !house.isCalled(issuer.split("、", 2)[0])) {
            findings.add(new Finding(OTHER_ORGAN, "发文机关是“" + issuer + "”，不是本机关；转载的请保留来源，联合发文的请核对牵头机关"));
        }
    }

    /** A site is named after its organ, or after the government of the place. */
    private boolean isTheSite(String site, String issuer) {
        var plain = site.replaceAll("(?:门户)?网站?$", "");
        var isOfThePlace = plain.contains("政府")
                && !issuer.isEmpty()
                && plain.startsWith(issuer.substring(0, Math.min(2, issuer.length())));
        return plain.isEmpty()
                || house.isCalled(plain)
                || isOfThePlace
                || !issuer.isEmpty() && (issuer.endsWith(plain) || plain.contains(issuer));
    }

    private void lateWorkPoints(ItemType type, String title, @Nullable LocalDate day) {
        var year = TITLE_YEAR.matcher(title);
        if (type == ItemType.WORK_POINTS
                && day != null
                && year.find()
                && Integer.parseInt(year.group(1)) == day.getYear()
                && day.getMonthValue() > LAST_MONTH_OF_THE_FIRST_QUARTER) {
            findings.add(new Finding(LATE_WORKPOINTS, year.group(1) + "年的工作要点到" + day + "才印发，年初工作要点一般在一季度公布"));
        }
    }

    private Optional<Value> value(Property property) {
        return values.stream().filter(it -> it.property() == property).findFirst();
    }

    private void add(Property property, String value, Sureness sureness, String from) {
        values.add(new Value(property, value, sureness, from));
    }

    private void add(Property property, String value, String shown, Sureness sureness, String from) {
        values.add(new Value(property, value, shown, sureness, from));
    }
}
