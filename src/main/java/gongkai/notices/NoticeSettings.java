package gongkai.notices;

import gongkai.notices.domain.QuietHours;
import java.time.LocalTime;
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
        @DefaultValue("22:00") LocalTime quietFrom,
        @DefaultValue("07:00") LocalTime quietUntil) {

    /** How the connection to the mail server is kept from others. */
    public enum SmtpSecurity {
        NONE,
        STARTTLS,
        TLS
    }

    public QuietHours quietHours() {
        return new QuietHours(quietFrom, quietUntil);
    }

    @Override
    public String toString() {
        return smtpHost + " " + webhook;
    }
}
