package gongkai;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludePackageInfos;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import gongkai.access.Requires;
import gongkai.database.PortalDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** What must stay true of the code as a whole. Each rule also says how much it has looked at. */
class ShapeTest {

    private static final Path JAVA = Path.of("src/main/java/gongkai");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOptions(List.of(new DoNotIncludeTests(), new DoNotIncludePackageInfos()))
            .importPackages("gongkai");

    private static final DescribedPredicate<JavaClass> PURE = resideInAnyPackage(
            "gongkai.statute..",
            "gongkai.access..",
            "gongkai.chinese..",
            "gongkai.screening..",
            "gongkai.typesetting..",
            "gongkai.redaction..",
            "gongkai.*.domain..");

    /** They speak to the database without being stores, each for a reason of its own. */
    private static final Set<String> ALSO_ASK_THE_DATABASE = Set.of(
            // Prepares every module's schema before any store exists.
            "gongkai.database.Migrations",
            // Walks the whole chain row by row, in the web site and in the terminal; the reading hands it the
            // connection.
            "gongkai.trail.TrailVerification",
            "gongkai.trail.TrailReading",
            // Asks, without a framework, whether there is a trail at all.
            "gongkai.commands.TrailCommand",
            // Tells a full disk from other faults by what the database said.
            "gongkai.web.ErrorPages");

    private static final Set<String> VERBS = Set.of(
            "add",
            "appoint",
            "approve",
            "assign",
            "cancel",
            "change",
            "close",
            "complete",
            "confirm",
            "create",
            "delete",
            "disable",
            "do",
            "edit",
            "enable",
            "end",
            "execute",
            "finish",
            "get",
            "grant",
            "handle",
            "import",
            "insert",
            "list",
            "modify",
            "move",
            "open",
            "process",
            "publish",
            "reject",
            "remove",
            "revoke",
            "save",
            "send",
            "set",
            "start",
            "stop",
            "submit",
            "toggle",
            "update",
            "upload",
            "verify",
            "withdraw");

    /** Words of the law that stand for two things, which share a name because they share a person or a moment. */
    private static final Set<String> SAID_TWICE = Set.of(
            // The role in the system, and the office a leader holds.
            "分管领导",
            "主要领导",
            // The act that is permitted, and the deed that is recorded.
            "登录",
            // The heading of a table or a page, and what it is called above an article.
            "公开方式",
            "公开时限",
            "索引号",
            "责任科室",
            // A box of the basic catalogue, and a channel.
            "政府公报",
            "其他渠道",
            // A kind of leading group, and the term of a vocabulary that says nothing.
            "其他",
            // A vocabulary, and the line of a page's head where its term is printed.
            "主题分类",
            "体裁分类",
            // A type of item, and the column of the standard tree that holds such items.
            "人事信息",
            "办事指南",
            "尚未审结",
            "工作动态",
            "工作总结",
            "工作要点",
            "应对情况",
            "应急预案",
            "建议提案复文",
            "政府采购",
            "政策解读",
            "统计信息",
            "行政处罚",
            "规划计划",
            "财政预决算",
            "通知公告",
            "预警信息",
            // The role, and the page where all who hold it are listed.
            "科室联络员",
            // Two modules refuse the same thing, and neither may borrow the other's refusals.
            "日期不能晚于今天",
            "结束日期早于开始日期",
            "所选科室不属于本机关",
            // The attribute of a document, and the errand of whoever applies.
            "依申请公开",
            // A step or state of one module, and of another.
            "已撤回",
            "已登记",
            "已送达",
            "待确认",
            "送审",
            // How something comes, how it is wanted, and what is searched for before publication.
            "传真",
            "护照",
            "邮寄",
            "电子邮件",
            // The place in a document that is screened, and the field of the metadata.
            "标题",
            // An annotation on a form cannot ask the refusal that the rule below it would give.
            "对所需信息的描述不超过 2000 字",
            "登记编号的机关代字不能为空",
            "请写明依据的文件",
            "请写明怎样补正",
            "请填写征求意见的对象",
            "请填写申请人的姓名或者名称",
            "请登记证明收到日期的凭据",
            "请登记送达的凭据",
            "请选择承办科室",
            "请逐项写明需要补正的内容",
            "请至少写一天");

    @Test
    void pure_code_knows_no_framework_and_no_database() {
        assertThat(CODE.that(PURE)).hasSizeGreaterThan(60);

        // The two annotations of a module's own package-info are not imported; a permission is an annotation of ours.
        noClasses()
                .that(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "jakarta..", "java.sql..", "javax.sql..", "tools.jackson..")
                .check(CODE);
        noClasses()
                .that(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("gongkai.clock..", "gongkai.database..", "gongkai.web..", "gongkai.trail..")
                .check(CODE);
    }

    @Test
    void inside_a_module_domain_knows_no_handling_and_nothing_points_at_web() {
        assertThat(CODE.that(resideInAPackage("gongkai.*.domain.."))).hasSizeGreaterThan(20);
        assertThat(CODE.that(resideInAPackage("gongkai.*.store.."))).hasSizeGreaterThan(5);

        noClasses()
                .that()
                .resideInAnyPackage("gongkai.*.domain..", "gongkai.*.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("gongkai.*.handling..", "gongkai.*.web..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage("gongkai.*.handling..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("gongkai.*.web..")
                .check(CODE);
    }

    @Test
    void only_the_office_clock_knows_what_time_it_is() {
        var readings = CODE.stream()
                .flatMap(it -> it.getAccessesFromSelf().stream())
                .filter(ShapeTest::readsTheClock)
                .map(it -> it.getOriginOwner().getPackageName())
                .toList();

        assertThat(readings).isNotEmpty().containsOnly("gongkai.clock");
        assertThat(files(Path.of("src/main/jte"), ".jte"))
                .hasSizeGreaterThan(50)
                .allSatisfy(it -> assertThat(text(it)).doesNotContain(".now("));
    }

    private static boolean readsTheClock(JavaAccess<?> call) {
        var owner = call.getTargetOwner();
        var name = call.getTarget().getName();
        return switch (owner.getName()) {
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.util.Date" -> call.getTarget().getFullName().endsWith("<init>()");
            case "java.util.Calendar" -> name.equals("getInstance");
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            default -> owner.getPackageName().equals("java.time") && name.equals("now");
        };
    }

    @Test
    void the_rule_about_the_clock_would_see_each_way_of_asking() {
        var asking = new ClassFileImporter()
                .importClasses(Asking.class).stream()
                        .flatMap(it -> it.getAccessesFromSelf().stream())
                        .filter(ShapeTest::readsTheClock)
                        .toList();

        assertThat(asking).hasSize(4);
    }

    /** Asks the clock, for the rule to find. */
    static final class Asking {

        static final List<Object> ALL =
                List.of(java.time.LocalDate.now(Clock.systemUTC()), System.currentTimeMillis(), new Date());

        private Asking() {}
    }

    @Test
    void only_stores_speak_to_the_database() {
        var speakers = CODE.stream()
                .filter(it -> it.getDirectDependenciesFromSelf().stream()
                        .anyMatch(used -> used.getTargetClass().isEquivalentTo(JdbcClient.class)
                                || used.getTargetClass().isAssignableTo(JdbcOperations.class)
                                || used.getTargetClass().getPackageName().equals("java.sql")))
                .map(it -> it.getName().replaceAll("\\$.*", ""))
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));

        assertThat(speakers).hasSizeGreaterThan(10).containsAll(ALSO_ASK_THE_DATABASE);
        assertThat(speakers)
                .filteredOn(it ->
                        !it.matches("gongkai\\.(database|.*\\.store)\\..*") && !ALSO_ASK_THE_DATABASE.contains(it))
                .allMatch(it -> it.matches("gongkai\\..*\\.(Pg\\w+Store|Stored\\w+)"));
    }

    @Test
    void only_what_is_published_is_read_through_the_portals_role() {
        assertThat(CODE.stream()
                        .filter(it -> it.getDirectDependenciesFromSelf().stream()
                                .anyMatch(used -> used.getTargetClass().isEquivalentTo(PortalDatabase.class)))
                        .map(JavaClass::getPackageName)
                        .filter(it -> !it.equals("gongkai.database")))
                .hasSizeGreaterThan(1)
                .containsOnly("gongkai.published");
        noClasses()
                .that()
                .resideInAnyPackage("gongkai.portal..", "gongkai.search..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .check(CODE);
    }

    @Test
    void a_module_writes_sql_only_against_its_own_schema() {
        var table = Pattern.compile("(?i)\\b(?:from|join|into|update|using)\\s+([a-z_]+)\\.[a-z_]+");
        var seen = 0;
        for (var file : files(JAVA, ".java")) {
            var module = JAVA.relativize(file).getName(0).toString();
            var schemas = found(table, String.join("\n", textBlocksAndStrings(text(file)))).stream()
                    .map(it -> it.group(1))
                    .filter(it -> !it.equals("information_schema"))
                    .toList();

            assertThat(schemas).as("schemas named in %s", file).allMatch(module::equals);
            seen += schemas.size();
        }
        assertThat(seen).as("tables named in statements").isGreaterThan(60);
    }

    @Test
    void every_table_says_in_chinese_what_it_holds_and_lies_in_its_modules_schema() {
        var tables = 0;
        for (var file : files(MIGRATIONS, ".sql")) {
            var module = file.getName(file.getNameCount() - 2).toString();
            var sql = text(file);
            var created = found(Pattern.compile("create table ([a-z_]+)\\.([a-z_]+)"), sql);

            assertThat(created).as("tables of %s", file).allSatisfy(it -> {
                assertThat(it.group(1)).isEqualTo(module);
                assertThat(sql)
                        .containsPattern("comment on table " + module + "\\." + it.group(2) + " is '[^']*\\p{IsHan}");
            });
            assertThat(found(Pattern.compile("references ([a-z_]+)\\."), sql))
                    .as("foreign keys of %s", file)
                    .allSatisfy(it -> assertThat(it.group(1)).isEqualTo(module));
            assertThat(sql.lines().filter(it -> it.contains("check (")))
                    .as("checks of %s", file)
                    .allMatch(it -> it.contains("constraint "));
            tables += created.size();
        }
        assertThat(tables).isGreaterThan(25);
    }

    @Test
    void every_address_names_its_act() {
        var mapped = mappedMethods();

        assertThat(mapped).hasSizeGreaterThan(80);
        assertThat(mapped)
                .filteredOn(it -> !it.isAnnotationPresent(Requires.class))
                .extracting(Method::getName)
                .as("only the page of faults stands open by itself")
                .containsExactly("outside");
    }

    @Test
    void what_is_sent_is_sent_to_a_noun() {
        var addresses = mappedMethods().stream()
                .filter(it -> List.of(mapping(it).method()).contains(RequestMethod.POST))
                .flatMap(it -> paths(it).stream())
                .toList();

        assertThat(addresses)
                .hasSizeGreaterThan(40)
                .allSatisfy(address -> assertThat(address.split("[/-]")).doesNotContainAnyElementsOf(VERBS))
                .allSatisfy(address -> assertThat(address).matches("(/[a-z]+(-[a-z]+)*|/\\{[a-z]+})+"));
    }

    @Test
    void nothing_is_named_after_its_layer() {
        assertThat(CODE)
                .hasSizeGreaterThan(300)
                .extracting(JavaClass::getSimpleName)
                .noneMatch(
                        it -> it.matches(
                                ".*(Manager|Helper|Utils?|Impl|DTO|Dto|VO|Vo|Entity|Service|Bean)|(Abstract|Base|Common)[A-Z].*"));
    }

    @Test
    void only_the_program_itself_speaks_to_the_terminal() {
        var speakers = CODE.stream()
                .flatMap(it -> it.getFieldAccessesFromSelf().stream())
                .filter(ShapeTest::isTerminal)
                .map(JavaFieldAccess::getOriginOwner)
                .map(JavaClass::getName)
                .distinct()
                .toList();

        // The site hands the terminal to the part that tells of a fault in the log.
        assertThat(speakers).containsExactlyInAnyOrder("gongkai.Gongkai", "gongkai.Site");
    }

    private static boolean isTerminal(JavaFieldAccess access) {
        return access.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("out", "err").contains(access.getTarget().getName());
    }

    @Test
    void a_term_is_written_once() {
        var code = files(JAVA, ".java").stream().map(ShapeTest::text).toList();
        var times = new TreeMap<String, Long>();
        for (var term : Labels.all()) {
            times.put(
                    term.label(),
                    code.stream()
                            .mapToLong(it -> found(
                                            Pattern.compile(Pattern.quote("\"" + term.label() + "\"") + "(?! \\+)"), it)
                                    .size())
                            .sum());
        }

        assertThat(times).hasSizeGreaterThan(200);
        assertThat(times.entrySet())
                .filteredOn(it -> it.getValue() > 1)
                .extracting(it -> it.getKey())
                .containsExactlyInAnyOrderElementsOf(SAID_TWICE);
    }

    private static List<Method> mappedMethods() {
        return CODE.that(not(resideInAPackage("gg.jte.."))).stream()
                .filter(it -> it.isAnnotatedWith(Controller.class))
                .flatMap(it -> Stream.of(it.reflect().getDeclaredMethods()))
                .filter(it -> AnnotatedElementUtils.hasAnnotation(it, RequestMapping.class))
                .toList();
    }

    private static RequestMapping mapping(Method method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null) {
            throw new IllegalStateException("not an address: " + method);
        }
        return mapping;
    }

    private static List<String> paths(Method method) {
        var above = AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), RequestMapping.class);
        var start = above == null ? "" : above.path()[0];
        var ends = mapping(method).path();
        return ends.length == 0
                ? List.of(start)
                : Stream.of(ends).map(it -> start + it).toList();
    }

    private static List<String> textBlocksAndStrings(String java) {
        return found(Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\""), java).stream()
                .map(MatchResult::group)
                .toList();
    }

    private static List<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static List<Path> files(Path folder, String suffix) {
        try (var files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
