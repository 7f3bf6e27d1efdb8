package gongkai.applications.domain;

import gongkai.letters.Check;
import gongkai.letters.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is to be looked at from time to time over all cases of an organ (定期检查). */
public final class PracticeExamination {

    /** Above which share of a quarter's cases the extension is no exception any more. */
    private static final double USUAL_EXTENSIONS = 0.3;

    private PracticeExamination() {}

    /**
     * What the office did in a quarter.
     *
     * @param received how many applications came in
     * @param extended how many of them were extended
     * @param notReassessed refusals of a year ago and more that were not looked at again since (Art. 18)
     * @param used by which ways applications came in the last twelve months
     * @param guide the text of the published guide (指南); empty while none is published
     */
    public record Practice(int received, int extended, int notReassessed, Set<Reception> used, Optional<String> guide) {

        public Practice {
            used = Set.copyOf(used);
        }
    }

    /** Refusals concluded before that day are due to be looked at again (定期评估审查). */
    public static LocalDate reassessBefore(LocalDate today) {
        return today.minusYears(1).plusDays(1);
    }

    public static List<Finding> of(Practice it) {
        var findings = new ArrayList<Finding>();
        if (it.received() > 0 && it.extended() > USUAL_EXTENSIONS * it.received()) {
            findings.add(
                    new Finding(Check.C11, "本季度收到%d件，延期%d件，超过三成；延期只用于确有困难的申请".formatted(it.received(), it.extended())));
        }
        if (it.notReassessed() > 0) {
            findings.add(new Finding(Check.C48, "有%d件不予公开的答复满十二个月没有评估，因情势变化可以公开的应当公开".formatted(it.notReassessed())));
        }
        it.guide().ifPresentOrElse(text -> channels(it.used(), text, findings), () -> {
            if (!it.used().isEmpty()) {
                findings.add(new Finding(Check.C50, "还没有公开政府信息公开指南，申请人不知道可以怎样申请"));
            }
        });
        return List.copyOf(findings);
    }

    private static void channels(Set<Reception> used, String guide, List<Finding> findings) {
        used.stream()
                .sorted()
                .filter(it -> !words(it).matcher(guide).find())
                .forEach(it -> findings.add(
                        new Finding(Check.C50, "实际接收了以“%s”方式提出的申请，公开的指南没有写明这一渠道，请核对指南".formatted(it.label()))));
    }

    private static Pattern words(Reception reception) {
        return Pattern.compile(
                switch (reception) {
                    case IN_PERSON -> "当面|现场|窗口|受理点|上门|到场";
                    case ORAL -> "口头";
                    case EMS, REGISTERED, ORDINARY_MAIL -> "邮寄|信函|寄送|邮政";
                    case ONLINE -> "网上|网站|在线|互联网|平台";
                    case EMAIL -> "电子邮件|电子邮箱|邮箱|[Ee]-?mail";
                    case FAX -> "传真";
                    case OTHER -> "(?s).";
                });
    }
}
