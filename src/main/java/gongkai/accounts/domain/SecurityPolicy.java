package gongkai.accounts.domain;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The limits of signing in, after GB/T 22239-2019 8.1.4.1. A security administrator may make them stricter than the
 * standing ones, never weaker.
 *
 * @param sourceFailures failures from one network address, whatever the account, before the address is locked
 * @param remembered how many former passwords may not be used again
 * @param secondFactor who must have a second factor
 */
public record SecurityPolicy(
        int minimumLength,
        int characterClasses,
        int remembered,
        int validDays,
        int failures,
        int sourceFailures,
        int lockMinutes,
        int idleMinutes,
        int absoluteHours,
        SecondFactor secondFactor) {

    /** For whom a second factor is compulsory. */
    public enum SecondFactor {
        OPTIONAL("自愿启用"),
        ADMINISTRATORS("三员必须启用"),
        EVERYONE("所有人员必须启用");

        private final String label;

        SecondFactor(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** One number of the policy and the room it has. */
    public record Limit(String name, String label, int value, int least, int most, String unit) {

        public boolean isKept() {
            return value >= least && value <= most;
        }

        public String range() {
            return least + "—" + most + " " + unit;
        }
    }

    public static final SecurityPolicy STANDING =
            new SecurityPolicy(10, 3, 5, 90, 5, 20, 15, 15, 8, SecondFactor.ADMINISTRATORS);

    public List<Limit> limits() {
        return List.of(
                new Limit("minimumLength", "口令最短长度", minimumLength, 10, 64, "个字符"),
                new Limit("characterClasses", "口令须包含的字符种类", characterClasses, 3, 4, "种"),
                new Limit("remembered", "不得重复使用最近的口令", remembered, 5, 24, "个"),
                new Limit("validDays", "口令有效期", validDays, 7, 90, "天"),
                new Limit("failures", "同一账号连续失败即锁定", failures, 3, 5, "次"),
                new Limit("sourceFailures", "同一来源地址累计失败即锁定", sourceFailures, 5, 20, "次"),
                new Limit("lockMinutes", "锁定时长", lockMinutes, 15, 1440, "分钟"),
                new Limit("idleMinutes", "无操作自动退出", idleMinutes, 5, 15, "分钟"),
                new Limit("absoluteHours", "单次登录最长时间", absoluteHours, 1, 8, "小时"));
    }

    public List<Limit> broken() {
        return limits().stream().filter(it -> !it.isKept()).toList();
    }

    public Duration lock() {
        return Duration.ofMinutes(lockMinutes);
    }

    public Duration idle() {
        return Duration.ofMinutes(idleMinutes);
    }

    public Duration absolute() {
        return Duration.ofHours(absoluteHours);
    }

    /** What is wrong with a password, in sentences; empty when nothing is. */
    public List<String> faults(String password, String loginName) {
        return Stream.of(
                        password.codePointCount(0, password.length()) < minimumLength
                                ? "口令至少 " + minimumLength + " 个字符"
                                : "",
                        classesIn(password) < characterClasses
                                ? "口令须包含大写字母、小写字母、数字、符号中的至少 " + characterClasses + " 种"
                                : "",
                        password.toLowerCase(Locale.ROOT).contains(loginName) ? "口令不能包含用户名" : "",
                        password.length() > 200 ? "口令过长" : "")
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static long classesIn(String password) {
        return Stream.of(
                        password.chars().anyMatch(Character::isUpperCase),
                        password.chars().anyMatch(Character::isLowerCase),
                        password.chars().anyMatch(Character::isDigit),
                        password.chars().anyMatch(it -> !Character.isLetterOrDigit(it)))
                .filter(it -> it)
                .count();
    }
}
