package gongkai.notices;

import gongkai.access.OrganId;
import gongkai.web.Days;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One notice before it is sent. It has no room for an identity number or for what stands in a reply: what is written
 * follows from the kind.
 *
 * @param organ whose notice it is
 * @param organName as the recipient knows it
 * @param subject what it is about, such as {@code application 12}
 * @param number by which the recipient knows it, such as a case number
 * @param occasion what gave rise to it, such as {@code event 4}: for the same subject, kind and occasion a recipient is
 *     told once
 * @param day by which something is to be done, for the kinds that name one
 * @param link where to look; may be empty
 * @param telephone of the office; may be empty
 * @param lawfulBy the last day on which it must have been sent by law, which quiet hours do not put off; or null
 */
public record Notice(
        NoticeKind kind,
        Recipient recipient,
        OrganId organ,
        String organName,
        String subject,
        String number,
        String occasion,
        @Nullable LocalDate day,
        String link,
        String telephone,
        @Nullable LocalDate lawfulBy) {

    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)");
    private static final Pattern SUBJECT = Pattern.compile("[a-z-]+ \\d+");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cntrl}");

    /** @throws IllegalArgumentException if it lacks a day that its kind names, or something looks like an identity number */
    public Notice {
        if (kind.hasDay() != (day != null) || !SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException(kind + " about " + subject);
        }
        for (var it : new String[] {organName, number, link, telephone}) {
            if (IDENTITY.matcher(it).find() || UNSEEN.matcher(it).find()) {
                throw new IllegalArgumentException(kind + " about " + subject + " says what it must not");
            }
        }
    }

    public String title() {
        return kind.label() + "（" + number + "）";
    }

    /** The whole text of an e-mail. */
    public String body() {
        var body = new StringBuilder("您好：\n\n")
                .append(sentence())
                .append("\n\n编号：")
                .append(number);
        if (!link.isEmpty()) {
            body.append("\n查看与办理：").append(link).append("（凭编号和查询码）");
        }
        if (!telephone.isEmpty()) {
            body.append("\n联系电话：").append(telephone);
        }
        return body.append("\n\n")
                .append(organName)
                .append("\n\n本通知由系统发出，请勿直接回复。\n")
                .toString();
    }

    /** A short message. */
    public String shortText() {
        return "【" + organName + "】" + sentence() + "编号" + number + (telephone.isEmpty() ? "" : "，电话" + telephone);
    }

    private String sentence() {
        return kind.sentence().replace("{day}", day == null ? "" : Days.full(day));
    }
}
