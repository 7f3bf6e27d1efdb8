package gongkai.trail;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.database.DataDirectory;
import gongkai.trail.TrailVerification.Witness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrailWitnessesTest {

    @TempDir
    Path dir;

    @Test
    void the_head_is_written_down_at_every_start_and_stop() {
        var chain = Chain.of(2);
        try (var data = DataDirectory.open(dir.resolve("data"))) {
            var witnesses = new TrailWitnesses(chain.store, data);

            witnesses.start();
            var atStart = chain.witness();
            chain.grows(1, "一");
            witnesses.stop();

            assertThat(witnesses.all()).containsExactly(atStart, chain.witness());
            assertThat(chain.verify(witnesses.all().toArray(Witness[]::new)))
                    .isInstanceOf(TrailVerification.Result.Whole.class);
        }
    }

    @Test
    void a_line_cut_short_by_a_crash_is_passed_over() throws IOException {
        var file = dir.resolve("trail-heads");
        Files.writeString(file, "3 " + "ab".repeat(32) + "\n4 abab", StandardOpenOption.CREATE);

        assertThat(TrailWitnesses.read(file)).containsExactly(new Witness(3, "ab".repeat(32)));
    }

    @Test
    void no_file_is_no_witness() {
        assertThat(TrailWitnesses.read(dir.resolve("none"))).isEmpty();
    }
}
