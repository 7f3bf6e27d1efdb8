package gongkai.statute;

import java.util.List;

/** What comes of asking for a date: the calculation, or every reason why there is none. */
public sealed interface Computation permits Calculation, Computation.Faults {

    /** The reasons, in Chinese, all of them. */
    record Faults(List<String> texts) implements Computation {

        public Faults {
            texts = List.copyOf(texts);
            if (texts.isEmpty()) {
                throw new IllegalArgumentException("no fault");
            }
        }
    }
}
