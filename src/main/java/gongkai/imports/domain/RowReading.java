package gongkai.imports.domain;

import gongkai.catalogue.DocumentNumber;
import gongkai.catalogue.Vocabulary;
import gongkai.disclosures.domain.FiveDisclosure;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Openness;
import gongkai.disclosures.domain.Wording;
import gongkai.imports.domain.ImportList.Row;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a proposal of a row and its text. The list is believed before the text, and told where the two differ. */
public final class RowReading {

    /** What was made of it; a faulty row is left out. */
    public record Result(Proposal proposal, List<String> faults, List<Finding> differences) {

        public Result {
            faults = List.copyOf(faults);
            differences = List.copyOf(differences);
        }
    }

    /** How a relation may be written: what it is, and the file it points to. */
    public record Related(Tie tie, String base) {}

    /** What one document may be to another. */
    public enum Tie {
        INTERPRETS,
        REPEALS,
        AMENDS
    }

    private static final List<String> STATES = List.of("已发布、已撤回、草稿、已退回、科室负责人审核、保密审查、属性审核、领导签批、待发布".split("、"));
    private static final List<String> TIES = List.of("解读、废止、修改".split("、"));
    public static final String PUBLISHED = STATES.get(0);
    public static final String WITHDRAWN = STATES.get(1);
    private static final String BETWEEN = "[、;；，,]";

    private final Row row;
    private final House house;
    private final Places places;
    private final Set<String> others;
    private final List<String> faults = new ArrayList<>();
    private final List<Finding> differences = new ArrayList<>();

    private RowReading(Row row, House house, Places places, Set<String> others) {
        this.row = row;
        this.house = house;
        this.places = places;
        this.others = others;
    }

    /** @param others what files a relation may point to, by their names without folders and ending */
    public static Result read(Row row, Recognition text, House house, Places places, Set<String> others) {
        return new RowReading(row, house, places, others).result(text);
    }

    private Result result(Recognition text) {
        var found = Proposal.of(text, house, 0, 0);
        organ();
        var title = needed(Cell.TITLE);
        if (title.length() > Wording.LONGEST_TITLE) {
            fault(Cell.TITLE, "超过 200 字");
        }
        differs(Cell.TITLE, title, found.title());
        var type = type();
        var formedOn = day(Cell.FORMED_ON);
        if (row.cell(Cell.FORMED_ON).isEmpty()) {
            fault(Cell.FORMED_ON, "没有填写");
        }
        differs(Cell.FORMED_ON, text(formedOn), text(found.formedOn()));
        if (formedOn != null && formedOn.isAfter(house.today())) {
            fault(Cell.FORMED_ON, "在今天之后");
        }
        var publishedAt = moment();
        if (publishedAt != null && formedOn != null && publishedAt.toLocalDate().isBefore(formedOn)) {
            fault(Cell.PUBLISHED_AT, "早于成文日期");
        }
        var state = state(publishedAt);
        relations();
        var effectiveOn = day(Cell.EFFECTIVE_ON);
        var expiresOn = day(Cell.EXPIRES_ON);
        if (effectiveOn != null && expiresOn != null && expiresOn.isBefore(effectiveOn)) {
            fault(Cell.EXPIRES_ON, "早于生效日期");
        }
        var proposal = new Proposal(
                title,
                found.summary(),
                found.body(),
                type != null && type.isGuide() ? found.elements() : java.util.Map.of(),
                type,
                number(),
                type != null && type.isDocument() ? found.kind() : "",
                found.issuer(),
                formedOn,
                effectiveOn,
                expiresOn,
                isPublicState(state) ? publishedAt : null,
                row.cell(Cell.INDEX_NUMBER),
                unit(),
                found.rule(),
                column(),
                term(Cell.SUBJECT, Vocabulary.SUBJECT, found.subject()),
                term(Cell.GENRE, Vocabulary.GENRE, found.genre()),
                five(),
                topics(),
                openness(),
                row.cell(Cell.LAW),
                found.source(),
                found.address());
        return new Result(proposal, faults, differences);
    }

    private static boolean isPublicState(String state) {
        return state.equals(PUBLISHED) || state.equals(WITHDRAWN);
    }

    private void organ() {
        var organ = row.cell(Cell.ORGAN);
        if (!organ.isEmpty() && !organ.equals(house.name()) && !organ.equals(house.shortName())) {
            fault(Cell.ORGAN, "“" + organ + "”不是本机关，请由该机关导入");
        }
    }

    private @Nullable ItemType type() {
        var label = needed(Cell.TYPE);
        var type = ItemType.labelled(label)
                .or(() -> label.length() > 1 && ItemType.OTHER.label().startsWith(label)
                        ? Optional.of(ItemType.OTHER)
                        : Optional.empty());
        if (type.isEmpty() && !label.isEmpty()) {
            fault(Cell.TYPE, "没有“" + label + "”这一种");
        }
        return type.orElse(null);
    }

    private String number() {
        var written = row.cell(Cell.NUMBER);
        if (written.isEmpty()) {
            return "";
        }
        var checked = DocumentNumber.check(written, Set.of(), house.today());
        if (!checked.isRight()) {
            fault(Cell.NUMBER, checked.sentence());
        }
        return written;
    }

    private @Nullable LocalDate day(Cell cell) {
        var written = row.cell(cell);
        if (written.isEmpty()) {
            return null;
        }
        var day = Days.in(written);
        if (day.isEmpty()) {
            fault(cell, "“" + written + "”不是有效的日期，请写作 2026-03-02");
        }
        return day.orElse(null);
    }

    private @Nullable LocalDateTime moment() {
        var day = day(Cell.PUBLISHED_AT);
        var time = Days.time(row.cell(Cell.PUBLISHED_AT));
        try {
            return day == null ? null : Proposal.moment(day + (time.isEmpty() ? "" : "T" + time));
        } catch (DateTimeException notATime) {
            fault(Cell.PUBLISHED_AT, "不是有效的时间");
            return null;
        }
    }

    private String state(@Nullable LocalDateTime publishedAt) {
        var state = row.cell(Cell.STATE);
        if (!STATES.contains(state)
                && Stream.of(Openness.values()).noneMatch(it -> it.label().equals(state))) {
            fault(Cell.STATE, "没有“" + state + "”这一种；已公开的写“已发布”，其余写“草稿”");
        }
        if (isPublicState(state) && publishedAt == null) {
            fault(Cell.PUBLISHED_AT, "状态是“" + state + "”，须填写原发布时间");
        }
        if (publishedAt != null && publishedAt.toLocalDate().isAfter(house.today())) {
            fault(Cell.PUBLISHED_AT, "在今天之后");
        }
        return state;
    }

    private long unit() {
        var name = row.cell(Cell.UNIT);
        var unit = places.units().get(name);
        if (unit == null && !name.isEmpty()) {
            fault(Cell.UNIT, "本机关没有“" + name + "”");
        }
        if (name.isEmpty()) {
            fault(Cell.UNIT, "没有填写");
        }
        return unit == null ? 0 : unit;
    }

    private long column() {
        var name = needed(Cell.COLUMN);
        var column = places.columns().get(name.replaceAll(".*[›>/]\\s*", ""));
        if (column == null && !name.isEmpty()) {
            fault(Cell.COLUMN, "没有名为“" + name + "”的栏目，或者它下面还有分栏");
        }
        return column == null ? 0 : column;
    }

    private String term(Cell cell, Vocabulary vocabulary, String recognised) {
        var label = row.cell(cell);
        if (label.isEmpty()) {
            return recognised;
        }
        var term = house.term(vocabulary, label);
        if (term.isEmpty()) {
            fault(cell, "“" + label + "”不在现行分类表中");
        }
        return term.map(it -> it.code()).orElse("");
    }

    private List<FiveDisclosure> five() {
        return parts(
                Cell.FIVE,
                label -> Stream.of(FiveDisclosure.values())
                        .filter(it -> it.label().equals(label) || it.label().equals(label + "公开"))
                        .findFirst());
    }

    private List<String> topics() {
        return parts(Cell.TOPICS, label -> house.term(Vocabulary.TOPIC, label).map(it -> it.code()));
    }

    private <T> List<T> parts(Cell cell, Function<String, Optional<T>> meaning) {
        var all = new ArrayList<T>();
        for (var label : row.cell(cell).split(BETWEEN)) {
            if (!label.isBlank()) {
                meaning.apply(label.strip())
                        .ifPresentOrElse(all::add, () -> fault(cell, "没有“" + label.strip() + "”这一种"));
            }
        }
        return all;
    }

    private @Nullable Openness openness() {
        var label = row.cell(Cell.OPENNESS);
        var is = Stream.of(Openness.values())
                .filter(it -> it.label().equals(label))
                .findFirst();
        if (is.isEmpty() && !label.isEmpty()) {
            fault(Cell.OPENNESS, "只能是主动公开、依申请公开、不予公开之一");
        }
        return is.orElse(null);
    }

    private void relations() {
        for (var part : row.cell(Cell.RELATED).split(BETWEEN)) {
            var related = related(part);
            if (!part.isBlank() && related.isEmpty()) {
                fault(Cell.RELATED, "“" + part.strip() + "”应写作“解读:文件名”“废止:文件名”或者“修改:文件名”");
            }
            related.filter(it -> !others.contains(it.base()))
                    .ifPresent(it -> fault(Cell.RELATED, "没有找到“" + it.base() + "”，它既不在清单里，也没有导入过"));
        }
    }

    /** The relations that a cell names, as far as they are well written. */
    public static List<Related> relations(String cell) {
        return Stream.of(cell.split(BETWEEN))
                .flatMap(it -> related(it).stream())
                .toList();
    }

    private static Optional<Related> related(String part) {
        var colon = part.replace('：', ':').split(":", 2);
        return colon.length == 2 && TIES.contains(colon[0].strip()) && !colon[1].isBlank()
                ? Optional.of(
                        new Related(Tie.values()[TIES.indexOf(colon[0].strip())], Entry.Source.base(colon[1].strip())))
                : Optional.empty();
    }

    private String needed(Cell cell) {
        var written = row.cell(cell);
        if (written.isEmpty()) {
            fault(cell, "没有填写");
        }
        return written;
    }

    private void differs(Cell cell, String listed, String found) {
        if (!listed.isEmpty() && !found.isEmpty() && !plain(listed).equals(plain(found))) {
            differences.add(new Finding(
                    Finding.Code.LIST_DIFFERS, "清单里的" + cell.heading() + "是“" + listed + "”，文中是“" + found + "”，按清单导入"));
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s　]", "").replace('(', '（').replace(')', '）');
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private void fault(Cell cell, String what) {
        faults.add("“" + cell.heading() + "”" + what);
    }
}
