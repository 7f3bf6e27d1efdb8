package gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.access.Refusal;
import gongkai.access.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a rule's no looks like from outside. */
public final class Refusals {

    private Refusals() {}

    public static void refuses(Refusal why, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        RefusedException.class, it -> assertThat(it.why()).isEqualTo(why));
    }
}
