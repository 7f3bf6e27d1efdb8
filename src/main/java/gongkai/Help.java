package gongkai;

import java.io.PrintStream;

/** What the program can be asked to do. */
final class Help {

    private static final String TEXT = """
            政务公开平台 gongkai

            用法：./gongkai 命令 [选项]

              demo            启动演示系统：自带样例数据，可以把日期往前调
                --port N        端口，默认 8080
                --data DIR      数据目录，默认 ./gongkai-demo
                --today 日期    演示从哪一天开始，如 2026-02-13
              serve           启动正式系统
                --port N        端口，默认 8080
                --data DIR      数据目录，默认 ./gongkai-data
              deadline        计算法定期限，不启动系统
              trail verify    核验操作记录是否完整
                --data DIR      数据目录
              doctor          检查本机能否运行，缺什么、怎么办
              test            构建并运行全部测试
              help            显示本说明

            环境变量
              GONGKAI_JAVA_HOME           指定 JDK（25 或更高版本）
              GONGKAI_JAVA_OPTS           追加给 Java 的参数，如 -Xmx2g
              GONGKAI_DATABASE_URL        改用已有的 PostgreSQL（15 或更高版本），如 jdbc:postgresql://主机/库名
              GONGKAI_DATABASE_USER       其用户名
              GONGKAI_DATABASE_PASSWORD   其口令

            退出码：0 正常；1 启动失败；2 命令或选项有误；3 数据目录正被使用；4 端口被占用。
            """;

    private Help() {}

    static void print(PrintStream out) {
        out.print(TEXT);
    }
}
