package gongkai.database;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The program cannot start, for a reason its operator can remove: what is wrong, what to do, how the process ends. */
public final class StartFailure extends RuntimeException {

    /** How the process ends; the numbers are printed by {@code ./gongkai help}. */
    public enum Exit {
        FAILED(1),
        USAGE(2),
        DATA_IN_USE(3),
        PORT_IN_USE(4);

        private final int code;

        Exit(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    private final String message;
    private final String hint;
    private final Exit exit;

    public StartFailure(Exit exit, String message, String hint, @Nullable Throwable cause) {
        super(message, cause);
        this.exit = exit;
        this.message = message;
        this.hint = hint;
    }

    public StartFailure(Exit exit, String message, String hint) {
        this(exit, message, hint, null);
    }

    public StartFailure(String message, String hint) {
        this(Exit.FAILED, message, hint, null);
    }

    @Override
    public String getMessage() {
        return message;
    }

    public String hint() {
        return hint;
    }

    public Exit exit() {
        return exit;
    }

    /** Finds the failure behind whatever a framework wrapped around it. */
    public static Optional<StartFailure> behind(@Nullable Throwable thrown) {
        for (var it = thrown; it != null; it = it.getCause()) {
            if (it instanceof StartFailure failure) {
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }
}
