package gongkai.notices;

import gongkai.notices.domain.QuietHours;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By what notices leave the house.
 *
 * @param smtpHost the mail server; empty for none, and e-mails wait
 * @param smtpSecurity of the connection to it
 * @param smtpUser empty for a server that asks for none
 * @param sender the address that e-mails come from
 * @param webhook where short messages are posted for a gateway; empty for none, and they wait
 * @param webhookPassword with which they are signed; empty for unsigned
 * @param site where the public reaches this site, such as https://xxgk.example.gov.cn, for links in notices; empty for
 *     none, and notices carry no link
 * @param quietFrom from when on at night nothing is sent
 * @param quietUntil until when
 */
@ConfigurationProperties("gongkai.notices")
public record NoticeSettings(
        @DefaultValue("") String smtpHost,
        @DefaultValue("465") int smtpPort,
        @DefaultValue("TLS") SmtpSecurity smtpSecurity,
        @DefaultValue("") String smtpUser,
        @DefaultValue("") String smtpPassword,
        @DefaultValue("") String sender,
        @DefaultValue("") String webhook,
        @DefaultValue("") String webhookPassword,
        @DefaultValue("") String site,
        @DefaultValue("22:00") LocalTime quietFrom,
        @DefaultValue("07:00") LocalTime quietUntil) {

    /** How the connection to the mail server is kept from others. */
    public enum SmtpSecurity {
        NONE,
        STARTTLS,
        TLS
    }

    private static final Pattern SITE = Pattern.compile("https?://[A-Za-z0-9.-]{1,253}(:\\d{1,5})?");

    /** @throws IllegalArgumentException for a site that is no address, so that no notice leads astray */
    public NoticeSettings {
        if (!site.isEmpty() && !SITE.matcher(site).matches()) {
            throw new IllegalArgumentException("gongkai.notices.site is not like https://xxgk.example.gov.cn: " + site);
        }
    }

    public QuietHours quietHours() {
        return new QuietHours(quietFrom, quietUntil);
    }

    @Override
    public String toString() {
        return smtpHost + " " + webhook;
    }
}
