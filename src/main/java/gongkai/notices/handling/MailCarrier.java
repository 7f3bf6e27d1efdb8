package gongkai.notices.handling;

import gongkai.notices.NoticeSettings;
import gongkai.notices.domain.Sending.Slip;
import gongkai.sending.Outcome;
import gongkai.sending.Outcome.Accepted;
import gongkai.sending.Outcome.Failed;
import gongkai.sending.Outcome.Refused;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/** Hands a notice to the mail server; its Message-ID is the same each time, so that a second copy is known again. */
final class MailCarrier {

    private static final int LONGEST_RECEIPT = 200;

    private final NoticeSettings settings;
    private final Session session;

    MailCarrier(NoticeSettings settings, Duration patience) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings, patience));
    }

    private static Properties properties(NoticeSettings settings, Duration patience) {
        var millis = String.valueOf(patience.toMillis());
        var properties = new Properties();
        properties.put("mail.smtp.host", settings.smtpHost());
        properties.put("mail.smtp.port", String.valueOf(settings.smtpPort()));
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.auth", String.valueOf(!settings.smtpUser().isEmpty()));
        switch (settings.smtpSecurity()) {
            case NONE -> {}
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
        }
        return properties;
    }

    Outcome carry(Slip slip, Instant now) {
        try (var transport = new SMTPTransport(session, null)) {
            var message = message(slip, now);
            if (settings.smtpUser().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(settings.smtpUser(), settings.smtpPassword());
            }
            transport.sendMessage(message, message.getAllRecipients());
            return new Accepted(receipt(transport.getLastServerResponse()));
        } catch (MessagingException e) {
            return outcome(e);
        }
    }

    /** As it goes over the wire. */
    MimeMessage message(Slip slip, Instant now) throws MessagingException {
        var sender = settings.sender().isEmpty() ? "gongkai@localhost" : settings.sender();
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader(
                        "Message-ID",
                        "<" + slip.key() + "." + slip.createdAt().toEpochMilli() + "@"
                                + sender.substring(sender.indexOf('@') + 1) + ">");
            }
        };
        message.setFrom(new InternetAddress(sender));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(slip.recipient().address(), true));
        message.setSubject(slip.title(), StandardCharsets.UTF_8.name());
        message.setText(slip.body(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(now));
        message.saveChanges();
        return message;
    }

    private static String receipt(@Nullable String answer) {
        var text = answer == null ? "" : answer.replaceAll("\\p{Cntrl}", " ").strip();
        return text.isEmpty() ? "已接收" : text.substring(0, Math.min(text.length(), LONGEST_RECEIPT));
    }

    /** Never what an exception says: it may hold the address. */
    private static Outcome outcome(MessagingException problem) {
        for (Throwable it = problem; it != null; it = next(it)) {
            switch (it) {
                case SMTPAddressFailedException refused -> {
                    return answered(refused.getReturnCode(), "对方邮箱");
                }
                case SMTPSendFailedException refused -> {
                    return answered(refused.getReturnCode(), "邮件服务器");
                }
                case AuthenticationFailedException _ -> {
                    return new Failed("邮件服务器不接受账号或者口令");
                }
                case MailConnectException _ -> {
                    return new Failed("连接不上邮件服务器");
                }
                case SSLException _ -> {
                    return new Failed("邮件服务器的证书不可信或者加密连接失败");
                }
                default -> {}
            }
        }
        return new Failed("与邮件服务器的连接中断");
    }

    private static @Nullable Throwable next(Throwable it) {
        return it instanceof MessagingException messaging && messaging.getNextException() != null
                ? messaging.getNextException()
                : it.getCause();
    }

    private static Outcome answered(int code, String who) {
        return code / 100 == 5 ? new Refused(who + "拒收（" + code + "）") : new Failed(who + "暂时不收（" + code + "）");
    }
}
