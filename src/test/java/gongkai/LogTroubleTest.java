package gongkai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.core.status.ErrorStatus;
import ch.qos.logback.core.status.InfoStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LogTroubleTest {

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final LogTrouble trouble = new LogTrouble(new PrintStream(terminal, true, UTF_8), new AtomicBoolean());

    @Test
    void a_full_disk_is_told_once_and_without_a_stack_trace() {
        for (int time = 0; time < 3; time++) {
            trouble.addStatusEvent(new ErrorStatus("IO failure", this, new IOException("No space left on device")));
        }

        assertThat(terminal.toString(UTF_8)).hasLineCount(2).contains("日志写不下去", "No space left on device");
    }

    @Test
    void what_is_no_error_is_not_told() {
        trouble.addStatusEvent(new InfoStatus("opened", this));

        assertThat(terminal.toString(UTF_8)).isEmpty();
    }
}
