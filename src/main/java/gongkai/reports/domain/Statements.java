package gongkai.reports.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what the numbers in prose count. What may count something else is left out. */
final class Statements {

    private static final Pattern STRONG = Pattern.compile("信息公开|公开信息|依申请|公开申请|申请公开|公开的申请");
    private static final Pattern ABOUT_APPLICATIONS = Pattern.compile("信息公开.{0,6}申请|依申请|申请.{0,4}公开|公开.{0,6}申请");

    private static final Pattern OTHER_BUSINESS = Pattern.compile(
            "建议|提案|信访|留言|来信|来电|热线|咨询|工单|诉求|信箱|许可|审批|登记|补贴|救助|职称|报销|待遇|贷款|仲裁|鉴定|执法|处罚|检查|投诉|举报|复议|诉讼|参保|备案");

    private static final Pattern RECEIVE = Pattern.compile("新收|收到|接到|受理|接受|接收|收取到|收件");
    private static final Pattern DEAL = Pattern.compile("办理|处理|承办");

    private static final Pattern CHANGE = Pattern.compile("(?:增加|减少|增长|上升|下降|多|少|提高|降低|净增|较上年|比上年|同比|环比)(?:了)?$");
    private static final Pattern OTHER_TIME = Pattern.compile(
            "上年|去年|上一年|往年|历年|累计|以来|季度|上半年|下半年|\\d月份?[-至到]|\\d-\\d{1,2}月|\\d月份|同期|近[一二三四五两\\d]年|前年|今后|下一步|计划|预计|力争|拟|将");
    private static final Pattern COLUMN_EXCLUDED = Pattern.compile("公开|不予|无法|处理|答复");

    private static final Pattern OUTCOME = Pattern.compile("维持|驳回|纠正|撤销|确认违法|责令|尚未审结|未审结|审理中|正在审理|其他结果");
    private static final Pattern KEPT = Pattern.compile("维持|驳回");
    private static final Pattern CORRECTED = Pattern.compile("纠正|撤销|确认违法|责令");
    private static final Pattern PENDING = Pattern.compile("尚未审结|未审结|审理中|正在审理");

    private static final Pattern DISPUTE = Pattern.compile("行政复议|行政诉讼");
    private static final Pattern ABOUT_IT = Pattern.compile("政府信息|信息公开|申请|依申请");

    /** Those that came one way are a part of all. */
    private static final Pattern BY_CHANNEL =
            Pattern.compile("(?:网上|网络|线上|线下|信函|邮寄|当面|现场|快递|传真|电子邮件)(?![^,;]*[等、])[^,;]{0,8}$");

    private static final int GAP = 10;

    /** In characters; what stands farther away says nothing about a number. */
    private static final int LONGEST_SENTENCE = 600;

    private final Passage passage;
    private final List<Quantity> quantities;
    private final boolean isGovernment;
    private final int paragraphBase;
    private final List<Statement> all = new ArrayList<>();
    private boolean isAboutApplications;
    private final List<String> outcomes = new ArrayList<>();

    Statements(Passage passage, List<Quantity> quantities, boolean isGovernment, int paragraphBase) {
        this.passage = passage;
        this.quantities = quantities;
        this.isGovernment = isGovernment;
        this.paragraphBase = paragraphBase;
    }

    /** Whether a sentence speaks of applications for information, and of no other business. */
    static boolean isAboutApplications(String sentence) {
        return ABOUT_APPLICATIONS.matcher(sentence).find()
                && !OTHER_BUSINESS.matcher(sentence).find();
    }

    List<Statement> all() {
        var text = passage.text();
        var paragraphs = passage.paragraphs();
        var sentences = passage.sentences();
        var paragraph = 0;
        var sentence = 0;
        var inSentence = new ArrayList<Statement>();
        var told = -1;
        for (var quantity : quantities) {
            while (paragraph + 1 < paragraphs.size() && paragraphs.get(paragraph)[1] < quantity.start()) {
                paragraph++;
            }
            if (told != paragraph) {
                told = paragraph;
                isAboutApplications = ABOUT_APPLICATIONS
                        .matcher(text.substring(
                                paragraphs.get(paragraph)[0], paragraphs.get(paragraph)[1]))
                        .find();
            }
            while (sentence + 1 < sentences.size() && sentences.get(sentence)[1] < quantity.start()) {
                sentence++;
                inSentence.clear();
            }
            if (quantity.isPercent()
                    || quantity.unit().equals("个百分点")
                    || CHANGE.matcher(quantity.left()).find()) {
                continue;
            }
            var from = sentences.get(sentence)[0];
            var until = sentences.get(sentence)[1];
            var said = new Said(
                    quantity,
                    text.substring(Math.max(from, quantity.from() - LONGEST_SENTENCE), quantity.from()),
                    text.substring(
                            Math.max(from, quantity.from() - LONGEST_SENTENCE),
                            Math.clamp(until, quantity.to(), quantity.to() + LONGEST_SENTENCE)),
                    inSentence);
            var found = said.topic();
            if (found != null) {
                var statement = new Statement(
                        found,
                        quantity,
                        passage.evidence(said.evidenceFrom(), said.evidenceTo()),
                        said.before().contains("备案"),
                        paragraphBase + paragraph);
                all.add(statement);
                inSentence.add(statement);
            }
        }
        return all;
    }

    /** A number in its sentence. */
    private final class Said {

        private final Quantity quantity;
        private final String before;
        private final String sentence;
        private final List<Statement> earlier;
        private int evidenceFrom;
        private int evidenceTo;

        Said(Quantity quantity, String before, String sentence, List<Statement> earlier) {
            this.quantity = quantity;
            this.before = before;
            this.sentence = sentence;
            this.earlier = earlier;
            evidenceFrom = quantity.from();
            evidenceTo = quantity.to();
        }

        String before() {
            return before;
        }

        int evidenceFrom() {
            return evidenceFrom;
        }

        int evidenceTo() {
            return evidenceTo;
        }

        private boolean isCount() {
            return switch (quantity.unit()) {
                case "件", "条", "份", "宗", "次", "起", "件次", "条次", "个", "例", "项", "单", "部", "封" -> true;
                default -> false;
            };
        }

        @Nullable
        Topic topic() {
            var left = quantity.left();
            var right = quantity.right();
            if (quantity.isMoney()) {
                return says(Topic.FEE, left) ? mark(Topic.FEE, left) : null;
            }
            if (!isCount()) {
                return null;
            }
            var carried = carried(left, right);
            if (carried != null) {
                return carried;
            }
            if (OTHER_TIME.matcher(left).find() || isOwnOfficeOnly(left)) {
                return null;
            }
            var dispute = dispute(left, right);
            if (dispute != null || left.contains("复议") || left.contains("诉讼")) {
                return dispute;
            }
            var business = business(left, right);
            if (business != null) {
                return business;
            }
            if (!isAboutApplications) {
                return published(left);
            }
            var result = result(left, right);
            if (result != null) {
                return result;
            }
            var received = received(left, right);
            return received != null ? received : published(left);
        }

        /** A government's report counts all its departments; its own office's number is a part. */
        private boolean isOwnOfficeOnly(String left) {
            return isGovernment && (left.contains("本级") || left.contains("办公室") || left.contains("政府办"));
        }

        private @Nullable Topic carried(String left, String right) {
            for (var topic : List.of(Topic.CARRIED_IN, Topic.CARRIED_OUT)) {
                var matcher = topic.pattern().matcher(left);
                if (matcher.find() && left.length() - matcher.end() <= 22 && isAboutApplications) {
                    evidenceFrom = quantity.from() - (left.length() - matcher.start());
                    return topic;
                }
                var after = topic.pattern().matcher(right);
                if (after.find()
                        && after.start() <= 6
                        && isAboutApplications
                        && !RECEIVE.matcher(left).find()) {
                    evidenceTo = quantity.to() + after.end();
                    return topic;
                }
            }
            return null;
        }

        private @Nullable Topic result(String left, String right) {
            Topic best = null;
            var end = -1;
            var start = 0;
            for (var topic : Topic.RESULTS) {
                var matcher = topic.pattern().matcher(left);
                while (matcher.find()) {
                    if (matcher.end() > end || matcher.end() == end && matcher.start() < start) {
                        end = matcher.end();
                        start = matcher.start();
                        best = topic;
                    }
                }
            }
            if (best != null
                    && left.length() - end <= GAP
                    && !left.substring(end).contains("率")) {
                evidenceFrom = Math.max(0, quantity.from() - (left.length() - start));
                return best;
            }
            for (var topic : Topic.RESULTS) {
                var matcher = topic.pattern().matcher(right);
                if (matcher.find()
                        && matcher.start() <= 6
                        && !RECEIVE.matcher(left).find()) {
                    evidenceTo = quantity.to() + matcher.end();
                    return topic;
                }
            }
            return null;
        }

        private @Nullable Topic received(String left, String right) {
            var both = left + right;
            if (OTHER_BUSINESS.matcher(both).find()) {
                return null;
            }
            var isApplication = STRONG.matcher(both).find() || both.contains("申请") && isAboutApplications;
            var column = column(left);
            if (column != null
                    && (isApplication || !earlier.isEmpty())
                    && !COLUMN_EXCLUDED
                            .matcher(left.replaceAll("信息公开|公开申请", ""))
                            .find()) {
                return column;
            }
            var concluded = Topic.CONCLUDED.pattern().matcher(left);
            var hasReceived = earlier.stream()
                    .anyMatch(it -> it.topic() == Topic.RECEIVED
                            || it.topic() == Topic.DEALT_WITH
                            || it.topic() == Topic.CARRIED_IN
                            || it.topic() == Topic.CARRIED_OUT);
            var last = -1;
            var at = -1;
            while (concluded.find()) {
                last = concluded.end();
                at = concluded.start();
            }
            if (last >= 0
                    && left.length() - last <= GAP + 8
                    && !left.substring(last).contains("率")
                    && !left.contains("收到")
                    && (STRONG.matcher(both).find() || hasReceived)
                    && !isPart()) {
                evidenceFrom = quantity.from() - (left.length() - at);
                return Topic.CONCLUDED;
            }
            if (!isApplication || isPart()) {
                return null;
            }
            var receive = lastStart(RECEIVE, left);
            var deal = lastStart(DEAL, left);
            if (receive >= 0 && BY_CHANNEL.matcher(left.substring(receive)).find()) {
                return null;
            }
            if (receive >= 0 && !left.substring(receive).contains("率")) {
                evidenceFrom = quantity.from() - (left.length() - receive);
                if (ABOUT_IT.matcher(right).lookingAt()) {
                    evidenceTo = quantity.to() + Math.min(right.length(), 12);
                }
                return left.substring(receive).contains("处理") || deal > receive ? Topic.DEALT_WITH : Topic.RECEIVED;
            }
            if (deal >= 0 && both.contains("申请") && !left.contains("流程")) {
                evidenceFrom = quantity.from() - (left.length() - deal);
                return Topic.DEALT_WITH;
            }
            if (left.matches(".*(?:信息公开申请|依申请公开)(?:数量|总数|件数|事项)?(?:为|共|共计|总计|合计)?")) {
                evidenceFrom = quantity.from() - Math.min(left.length(), 12);
                return Topic.RECEIVED;
            }
            return null;
        }

        private @Nullable Topic column(String left) {
            Topic best = null;
            var end = -1;
            var start = 0;
            for (var topic : Topic.COLUMNS) {
                var matcher = topic.pattern().matcher(left);
                while (matcher.find()) {
                    if (matcher.end() > end) {
                        end = matcher.end();
                        start = matcher.start();
                        best = topic;
                    }
                }
            }
            if (best == null || left.length() - end > 22) {
                return null;
            }
            var isPerson = Topic.RECEIVED_FROM_PERSONS.pattern().matcher(left).find();
            if (best == Topic.RECEIVED_FROM_BODIES && isPerson
                    || best == Topic.RECEIVED_FROM_PERSONS && left.contains("法人")) {
                return null;
            }
            evidenceFrom = quantity.from() - (left.length() - start);
            return best;
        }

        /** Whether the number is one of the parts of another that was told before it. */
        private boolean isPart() {
            var among = before.lastIndexOf("其中");
            return among >= 0
                            && earlier.stream()
                                    .anyMatch(it -> it.topic() == Topic.RECEIVED || it.topic() == Topic.DEALT_WITH)
                    || before.lastIndexOf('(') > before.lastIndexOf(')');
        }

        private static int lastStart(Pattern pattern, String text) {
            var matcher = pattern.matcher(text);
            var at = -1;
            while (matcher.find()) {
                at = matcher.start();
            }
            return at;
        }

        private @Nullable Topic dispute(String left, String right) {
            if (says(Topic.DIRECT_LAWSUITS, left)) {
                return mark(Topic.DIRECT_LAWSUITS, left);
            }
            if (says(Topic.LAWSUITS_AFTER, left)) {
                return mark(Topic.LAWSUITS_AFTER, left);
            }
            var here = left.contains("复议") || left.contains("诉讼")
                    ? left
                    : DISPUTE.matcher(right).lookingAt() ? right : "";
            if (here.isEmpty()) {
                return outcomeOnly(left);
            }
            if (!(STRONG.matcher(sentence).find() || isAboutApplications)
                    || here.matches(".*(?:办理|审理|审结|代理|受理|应诉|化解|调解).*")
                            && !STRONG.matcher(here).find()) {
                return null;
            }
            if (here.contains("行为") || here.contains("人次")) {
                return null;
            }
            var hasReview = here.contains("复议");
            var hasLawsuit = here.contains("诉讼");
            var topic =
                    hasReview && hasLawsuit ? Topic.REVIEWS_AND_LAWSUITS : hasReview ? Topic.REVIEWS : Topic.LAWSUITS;
            if (OUTCOME.matcher(here).find() || OUTCOME.matcher(right).find()) {
                return null;
            }
            if (here.equals(left)) {
                var start = Math.max(
                        lastStart((hasLawsuit && !hasReview ? Topic.LAWSUITS : Topic.REVIEWS).pattern(), left), 0);
                evidenceFrom = quantity.from() - (left.length() - start);
            } else {
                evidenceTo = quantity.to() + Math.min(right.length(), 4);
            }
            return topic;
        }

        /** 行政复议2件，维持1件，纠正1件 */
        private @Nullable Topic outcomeOnly(String left) {
            var disputes = earlier.stream()
                    .filter(it -> it.topic() == Topic.REVIEWS
                            || it.topic() == Topic.DIRECT_LAWSUITS
                            || it.topic() == Topic.LAWSUITS_AFTER)
                    .toList();
            if (disputes.isEmpty() || !OUTCOME.matcher(left).find() || left.length() > 14) {
                return null;
            }
            var group = switch (disputes.getLast().topic()) {
                case DIRECT_LAWSUITS -> "ld";
                case LAWSUITS_AFTER -> "la";
                default -> "v";
            };
            var outcome = PENDING.matcher(left).find()
                    ? "pending"
                    : CORRECTED.matcher(left).find()
                            ? "correct"
                            : KEPT.matcher(left).find() && !left.contains("驳回") ? "keep" : "";
            if (outcome.isEmpty()) {
                return null;
            }
            outcomes.add("t4." + group + "." + outcome + "@" + quantity.start());
            evidenceFrom = quantity.from() - left.length();
            return Topic.DISPUTE_OUTCOME;
        }

        private static final Pattern MAKE = Pattern.compile("制定|制发|出台|印发");
        private static final Pattern REPEAL = Pattern.compile("废止|失效");
        private static final Pattern DECIDE = Pattern.compile("作出|做出|实施|下达|办理|办结|查处");

        private @Nullable Topic business(String left, String right) {
            var both = left + right;
            var isNorm = left.matches(".*规范性文件.{0,4}") || right.matches("(?:行政|部门)?规范性文件.*");
            if (isNorm && !both.matches(".*(?:备案|审查|审核|解读|公开|发布|清理(?!废止)).*")) {
                if (both.contains("现行有效")) {
                    return mark(Topic.NORMS_VALID, left);
                }
                if (REPEAL.matcher(both).find() && !MAKE.matcher(both).find()) {
                    return mark(Topic.NORMS_REPEALED, left);
                }
                if (MAKE.matcher(both).find() && !REPEAL.matcher(both).find()) {
                    return mark(Topic.NORMS_MADE, left);
                }
                return null;
            }
            if (left.matches(".*[作做]出行政许可决定(?:共|共计)?")) {
                return mark(Topic.LICENCES, left);
            }
            if (left.matches(".*行政处罚(?:处理)?(?:决定|案件|决定书)?(?:数量|总数)?(?:为|共|共计)?")
                    && (DECIDE.matcher(left).find() || left.contains("处理决定数"))
                    && !both.matches(".*(?:公开|公示|发布|信息|其中).*")) {
                return mark(Topic.PENALTIES, left);
            }
            return null;
        }

        private @Nullable Topic published(String left) {
            return left.matches(".*主动公开(?:各类)?(?:政府|政务)?信息(?:数量)?(?:共|共计|总计|累计|合计)?")
                            && !left.matches(".*(?:通过|其中|平台|网站|微信|公众号|微博|新媒体).*")
                            && !isPart()
                    ? mark(Topic.PUBLISHED, left)
                    : null;
        }

        private static boolean says(Topic topic, String text) {
            return topic.pattern().matcher(text).find();
        }

        private Topic mark(Topic topic, String left) {
            var at = lastStart(topic.pattern(), left);
            evidenceFrom = at < 0 ? quantity.from() : quantity.from() - (left.length() - at);
            return topic;
        }
    }

    /** Of a result of a review or lawsuit the cell that it speaks of. */
    Optional<String> outcomeCell(Statement statement) {
        return outcomes.stream()
                .filter(it -> it.endsWith("@" + statement.quantity().start()))
                .map(it -> it.substring(0, it.indexOf('@')))
                .findFirst();
    }
}
