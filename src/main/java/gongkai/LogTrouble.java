package gongkai;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/** Says in one line, once, that the log cannot be written, in place of the log library's stack traces. */
record LogTrouble(PrintStream err, AtomicBoolean told) implements StatusListener {

    static void tellOn(PrintStream err) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            var statuses = context.getStatusManager();
            statuses.getCopyOfStatusListenerList().forEach(statuses::remove);
            statuses.add(new LogTrouble(err, new AtomicBoolean()));
        }
    }

    @Override
    public void addStatusEvent(Status status) {
        if (status.getEffectiveLevel() >= Status.ERROR && told.compareAndSet(false, true)) {
            err.println("gongkai：日志写不下去：" + status.getMessage() + cause(status));
            err.println("处理办法：请检查磁盘空间（./gongkai doctor）。腾出空间后不必重新启动。");
        }
    }

    private static String cause(Status status) {
        var thrown = status.getThrowable();
        return thrown == null ? "" : "（" + thrown.getMessage() + "）";
    }
}
