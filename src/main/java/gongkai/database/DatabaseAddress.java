package gongkai.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where a PostgreSQL database is reached. */
public record DatabaseAddress(String url, String user, String password) {

    private static final int OLDEST_SERVER = 15;

    /** Tries it, so that whoever gave the address reads what is wrong with it. */
    public DatabaseAddress usable() {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw miswritten();
        }
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "5");
        try (var connection = DriverManager.getConnection(url, login)) {
            var about = connection.getMetaData();
            if (about.getDatabaseMajorVersion() < OLDEST_SERVER) {
                throw new StartFailure(
                        "PostgreSQL 版本过低：服务器是 " + about.getDatabaseProductVersion() + "，需要 " + OLDEST_SERVER + " 或更高版本",
                        "请升级服务器，或去掉 GONGKAI_DATABASE_URL，使用程序自带的 PostgreSQL。");
            }
            return this;
        } catch (SQLException problem) {
            if (String.valueOf(problem.getMessage()).startsWith("Unable to parse URL")) {
                throw miswritten();
            }
            throw new StartFailure(
                    StartFailure.Exit.FAILED,
                    reason(problem, user) + "（" + this + "）",
                    "请核对 GONGKAI_DATABASE_URL、GONGKAI_DATABASE_USER、GONGKAI_DATABASE_PASSWORD，并确认服务器在运行。",
                    problem);
        }
    }

    private StartFailure miswritten() {
        return new StartFailure("数据库地址“" + this + "”写法有误", "GONGKAI_DATABASE_URL 应如 jdbc:postgresql://主机:5432/库名。");
    }

    private static String reason(SQLException problem, String user) {
        return switch (String.valueOf(problem.getSQLState())) {
            case "28P01" -> "数据库拒绝用户“" + user + "”登录：用户名或口令不对";
            case "28000" -> "数据库不许用户“" + user + "”从本机登录，或没有这个用户";
            case "08004" -> "数据库拒绝用户“" + user + "”登录：没有给出口令，或服务器不再接受连接";
            case "3D000" -> "数据库服务器上没有这个库";
            case "08001", "08006" -> "连接不上数据库服务器";
            default -> "数据库不能使用：" + problem.getMessage();
        };
    }

    /** Without its parameters, of which one may be a password. */
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "");
    }
}
