package gongkai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseAddressTest {

    private final DatabaseAddress right = TestPostgres.emptyDatabase();

    @Test
    void a_right_address_is_answered_as_it_is() {
        assertThat(right.usable()).isEqualTo(right);
    }

    @Test
    void a_wrong_password_is_called_one() {
        refused(new DatabaseAddress(right.url(), right.user(), "wrong"), "数据库拒绝用户“gongkai”登录：用户名或口令不对");
    }

    @Test
    void a_forgotten_password_is_called_one() {
        refused(new DatabaseAddress(right.url(), right.user(), ""), "没有给出口令");
    }

    @Test
    void a_database_that_is_not_there_is_called_missing() {
        refused(new DatabaseAddress(right.url() + "x", right.user(), right.password()), "数据库服务器上没有这个库");
    }

    @Test
    void a_server_that_does_not_answer_is_called_out_of_reach() throws IOException {
        var port = portOfNobody();

        refused(new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/gongkai", "a", "b"), "连接不上数据库服务器");
    }

    @Test
    void an_address_that_is_none_is_called_miswritten() {
        refused(new DatabaseAddress("postgres://127.0.0.1/gongkai", "a", "b"), "写法有误");
        refused(new DatabaseAddress("jdbc:postgresql://127.0.0.1:port/gongkai", "a", "b"), "写法有误");
    }

    @Test
    void a_password_within_the_address_is_not_told() {
        var address = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/gongkai?password=hidden", "a", "b");

        assertThatThrownBy(address::usable).hasMessageNotContaining("hidden");
    }

    @Test
    void a_user_who_may_build_nothing_is_told_so() {
        JdbcClient.create(TestPostgres.source(right))
                .sql("create role visitor login password 'visitor'")
                .update();
        var source = TestPostgres.source(new DatabaseAddress(right.url(), "visitor", "visitor"));

        assertThatThrownBy(() -> new Migrations(source).run())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("数据库用户无权建立模式或表");
    }

    private static void refused(DatabaseAddress address, String why) {
        assertThatThrownBy(address::usable).isInstanceOf(StartFailure.class).hasMessageContaining(why);
    }

    private static int portOfNobody() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
