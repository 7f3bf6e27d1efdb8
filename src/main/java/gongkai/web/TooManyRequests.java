package gongkai.web;

import java.time.Duration;

/** Answered with 429 and the seconds after which it is worth trying again. */
public final class TooManyRequests extends RuntimeException {

    private final Duration wait;

    public TooManyRequests(Duration wait) {
        super("too many requests");
        this.wait = wait;
    }

    /** At least a second. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    String sentence() {
        var minutes = (seconds() + 59) / 60;
        return minutes <= 1 ? "您的操作过于频繁，请 1 分钟后再试。" : "您的操作过于频繁，请 " + minutes + " 分钟后再试。";
    }
}
