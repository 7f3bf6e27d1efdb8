package gongkai.annual.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was handed up (报送), and what came back.
 *
 * @param number from 1, one more each time
 * @param sentBackOn null while it was not sent back
 */
public record Filing(
        int number,
        int edition,
        LocalDate on,
        String by,
        @Nullable LocalDate sentBackOn,
        String sentBackBy,
        List<Opinion> opinions) {

    /**
     * One thing the organ above wants changed.
     *
     * @param answer what was done about it; empty while it is open
     */
    public record Opinion(long id, String text, String answer) {

        public boolean isOpen() {
            return answer.isEmpty();
        }
    }

    public Filing {
        opinions = List.copyOf(opinions);
    }

    public boolean isSentBack() {
        return sentBackOn != null;
    }

    public boolean isAnswered() {
        return opinions.stream().noneMatch(Opinion::isOpen);
    }
}
