package gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.UncategorizedSQLException;

class ErrorPagesTest {

    @Test
    void a_full_disk_is_told_apart_from_other_faults() {
        assertThat(ErrorPages.status(fault("53100"))).isEqualTo(507);
        assertThat(ErrorPages.status(fault("42601"))).isEqualTo(500);
        assertThat(ErrorPages.status(new IllegalStateException())).isEqualTo(500);
    }

    private static Exception fault(String state) {
        return new IllegalStateException(new UncategorizedSQLException("insert", "", new SQLException("", state)));
    }
}
