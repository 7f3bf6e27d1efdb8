package gongkai.normatives.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is printed on it.
 *
 * @param number the register's own number (规范性文件编号), given once; empty before, and for documents of the time before
 * @param issueNumber the number it was issued under (发文字号)
 * @param writtenOn the day it was signed (成文日期)
 * @param effectiveOn its first day; null when it holds from its publication
 * @param expiresOn its last day; null when it says nothing about an end
 */
public record Imprint(
        String number,
        String issueNumber,
        @Nullable LocalDate writtenOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn) {

    public static final Imprint NONE = new Imprint("", "", null, null, null);

    public boolean isInOrder() {
        return effectiveOn == null || expiresOn == null || !expiresOn.isBefore(effectiveOn);
    }
}
