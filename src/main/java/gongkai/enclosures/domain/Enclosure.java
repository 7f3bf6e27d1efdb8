package gongkai.enclosures.domain;

import gongkai.redaction.Box;
import gongkai.redaction.Ground;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that goes out with a reply, in one of its states. */
public sealed interface Enclosure {

    Original original();

    List<Mark> marks();

    default long id() {
        return original().id();
    }

    default List<Mark> open() {
        return marks().stream().filter(Mark::isOpen).toList();
    }

    default List<Box> covered() {
        return marks().stream().filter(Mark::isCovered).map(Mark::box).toList();
    }

    /** Being looked through. */
    record Marking(Original original, List<Mark> marks) implements Enclosure {

        private static final Comparator<Mark> AS_READ = Comparator.comparing(
                        (Mark it) -> it.box().page())
                .thenComparing(it -> it.box().top())
                .thenComparing(it -> it.box().left());

        public Marking {
            marks = marks.stream().sorted(AS_READ).toList();
        }

        /** Drawn by hand: covered from the start. */
        public Marking draw(Box box) {
            return with(List.of(new Mark(next(), box, Mark.Origin.DRAWN, "", Mark.Decision.COVERED)));
        }

        /** What was proposed or drawn at the same place before is not proposed again. */
        public Marking propose(Collection<Box> boxes, Mark.Origin origin, String why) {
            var number = next();
            var more = new ArrayList<Mark>();
            for (var box : boxes) {
                if (marks.stream().noneMatch(it -> it.isAt(box))
                        && more.stream().noneMatch(it -> it.isAt(box))) {
                    more.add(new Mark(number++, box, origin, why, Mark.Decision.OPEN));
                }
            }
            return with(more);
        }

        /**
         * Those that are not there are passed over: somebody was quicker.
         *
         * @param ground null for the one that each was proposed with
         */
        public Marking decide(Collection<Integer> numbers, Mark.Decision decision, @Nullable Ground ground) {
            return new Marking(
                    original,
                    marks.stream()
                            .map(it -> numbers.contains(it.number()) ? it.decided(decision, ground) : it)
                            .toList());
        }

        public Marking remove(int number) {
            return new Marking(
                    original, marks.stream().filter(it -> it.number() != number).toList());
        }

        public Marking named(String title) {
            return new Marking(original.named(title), marks);
        }

        public Finished finish(Output output) {
            return new Finished(original, marks, output);
        }

        private Marking with(List<Mark> more) {
            var all = new ArrayList<>(marks);
            all.addAll(more);
            return new Marking(original, all);
        }

        private int next() {
            return marks.stream().mapToInt(Mark::number).max().orElse(0) + 1;
        }
    }

    /** Made and checked; any change takes it back. */
    record Finished(Original original, List<Mark> marks, Output output) implements Enclosure {

        public Finished {
            marks = List.copyOf(marks);
        }

        public Marking takeBack() {
            return new Marking(original, marks);
        }
    }
}
