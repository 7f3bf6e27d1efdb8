package gongkai.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody who asks for a page says of themselves and of what they have. */
record PageRequest(
        boolean isWhole,
        @Nullable String known,
        @Nullable String accepted,
        @Nullable String program,
        @Nullable String purpose) {

    static final String STRICT_TRANSPORT = "Strict-Transport-Security";

    /** As Spring Security says it of every answer over an encrypted connection. */
    static final String ALWAYS_ENCRYPTED = "max-age=31536000 ; includeSubDomains";

    private static final Pattern NO_HUMAN =
            Pattern.compile("(?i)bot|crawl|spider|slurp|curl|wget|python|java|go-http|scan|monitor|wrk|headless");

    static String tag(KeptPage page) {
        return "W/\"" + HexFormat.of().toHexDigits(page.tag()) + "\"";
    }

    /** Whether they have this page already. */
    boolean has(KeptPage page) {
        return known != null
                && page.status() == HttpServletResponse.SC_OK
                && known.contains(HexFormat.of().toHexDigits(page.tag()));
    }

    boolean unpacks() {
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }

    /** Whether this is somebody reading, as far as can be told. */
    boolean counts(KeptPage page) {
        return isWhole
                && page.status() == HttpServletResponse.SC_OK
                && program != null
                && purpose == null
                && !NO_HUMAN.matcher(program).find();
    }
}
