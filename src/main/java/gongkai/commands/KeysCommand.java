package gongkai.commands;

import static java.util.stream.Collectors.joining;

import gongkai.database.StartFailure;
import gongkai.vault.Algorithm;
import gongkai.vault.Rotation;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** {@code keys}: the keys that seal personal data, whether or not the program runs. */
public final class KeysCommand {

    private static final int DONE = 0;
    private static final int BROKEN = 5;
    private static final int EACH = 10_000;

    private KeysCommand() {}

    public static int list(Optional<Path> data, PrintStream out) {
        return with(data, rotation -> {
            for (var it : rotation.lines()) {
                var use = it.isNewest() ? "当前密钥" : it.sealed() == 0 ? "不再使用，可用 keys retire 清除" : "旧密钥";
                var since = it.since().isEmpty() ? "" : "  " + it.since() + " 启用";
                out.println(it.id() + "  " + it.algorithm() + since + "  加密数据 " + it.sealed() + " 条  " + use);
            }
            if (rotation.isUnderWay()) {
                out.println("上次轮换没有完成，再次运行 ./gongkai keys rotate 即可继续。");
            }
            return DONE;
        });
    }

    public static int rotate(Optional<Path> data, PrintStream out) {
        var algorithm = algorithm();
        return with(data, rotation -> {
            out.println(rotation.isUnderWay() ? "继续上次没有完成的轮换……" : "正在启用新密钥，重新加密已有数据……");
            var told = new long[] {0};
            var unopened = rotation.run(algorithm, done -> {
                if (done / EACH > told[0] / EACH) {
                    out.println("已完成 " + done + " 条");
                }
                told[0] = done;
            });
            out.println("已用新密钥重新加密 " + told[0] + " 条。旧密钥保留，确认不再需要旧备份后可用 ./gongkai keys retire 清除。");
            if (!unopened.isEmpty()) {
                out.println("有 " + unopened.size() + " 条打不开，没有改动："
                        + unopened.stream().limit(20).collect(joining("；")));
                return BROKEN;
            }
            return DONE;
        });
    }

    public static int retire(Optional<Path> data, PrintStream out) {
        return with(data, rotation -> {
            var gone = rotation.retire();
            out.println(gone.isEmpty() ? "没有可以清除的密钥。" : "已清除：" + String.join("、", gone) + "。轮换之前的备份须连同当时的密钥目录才能打开。");
            return DONE;
        });
    }

    private static int with(Optional<Path> wanted, Function<Rotation, Integer> work) {
        return OfficeDatabase.with(wanted, (data, database) -> {
            try (var rotation =
                    new Rotation(data.resolve("keys"), OfficeDatabase.environment("GONGKAI_VAULT_KEYS"), database)) {
                return work.apply(rotation);
            }
        });
    }

    private static Algorithm algorithm() {
        var named = OfficeDatabase.environment("GONGKAI_VAULT_ALGORITHM");
        return named.isBlank()
                ? Algorithm.SM4
                : Arrays.stream(Algorithm.values())
                        .filter(it -> it.name().equalsIgnoreCase(named.strip()))
                        .findFirst()
                        .orElseThrow(() -> new StartFailure(
                                StartFailure.Exit.USAGE, "GONGKAI_VAULT_ALGORITHM 写法有误：" + named, "应为 SM4 或 AES。"));
    }
}
