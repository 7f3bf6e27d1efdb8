package gongkai.citizens.handling;

import gongkai.applications.ApplicantRecords;
import gongkai.applications.ApplicantRecords.Reach;
import gongkai.applications.CaseMoved;
import gongkai.applications.Tracked;
import gongkai.applications.domain.Happening;
import gongkai.applications.domain.Happening.ConsultationSent;
import gongkai.calendars.Calendars;
import gongkai.clock.OfficeClock;
import gongkai.notices.Notice;
import gongkai.notices.NoticeKind;
import gongkai.notices.Notices;
import gongkai.notices.Recipient;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.published.PublicOrgans;
import gongkai.statute.Calculation;
import gongkai.statute.StatutoryPeriod;
import gongkai.statute.WorkCalendar;
import gongkai.statute.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells applicants when the state of their case changes, by the means they left; never what stands in it. */
@Component
class Telling {

    /** What is written down longer after it happened is history, and no news to anybody. */
    private static final int FRESH = 7;

    private static final String PROGRESS = "/applications/progress";

    private final ApplicantRecords records;
    private final Notices notices;
    private final Organs organs;
    private final PublicOrgans publicOrgans;
    private final Calendars calendars;
    private final OfficeClock clock;

    Telling(
            ApplicantRecords records,
            Notices notices,
            Organs organs,
            PublicOrgans publicOrgans,
            Calendars calendars,
            OfficeClock clock) {
        this.records = records;
        this.notices = notices;
        this.organs = organs;
        this.publicOrgans = publicOrgans;
        this.calendars = calendars;
        this.clock = clock;
    }

    @EventListener
    void tell(CaseMoved moved) {
        kind(moved.what())
                .ifPresent(kind -> records.reach(moved.id(), "取用联系方式发送进度通知")
                        .filter(it -> !it.it().number().isEmpty())
                        .ifPresent(it -> tell(moved, kind, it)));
    }

    private void tell(CaseMoved moved, NoticeKind kind, Reach reach) {
        if (reach.on().isBefore(clock.today().minusDays(FRESH))) {
            return;
        }
        var organ = organs.find(moved.organ()).orElseThrow();
        var day = day(moved.what(), reach);
        if (kind.hasDay() && day == null) {
            return;
        }
        for (var recipient : recipients(reach)) {
            notices.send(new Notice(
                    kind,
                    recipient,
                    moved.organ(),
                    organ.name(),
                    "application " + moved.id(),
                    reach.it().number(),
                    "event " + reach.entries(),
                    kind.hasDay() ? day : null,
                    notices.link(PROGRESS),
                    telephone(organ),
                    lawfulBy(moved.what(), reach)));
        }
    }

    private static List<Recipient> recipients(Reach reach) {
        var recipients = new ArrayList<Recipient>();
        if (Recipient.Email.isOne(reach.email())) {
            recipients.add(new Recipient.Email(reach.email()));
        }
        if (Recipient.Mobile.isOne(reach.phone())) {
            recipients.add(new Recipient.Mobile(reach.phone()));
        }
        return recipients;
    }

    private String telephone(Organ organ) {
        return publicOrgans
                .find(organ.id(), clock.today())
                .map(it -> it.phone())
                .orElse("");
    }

    /** What the applicant is told of it; much of what happens inside is not theirs to know. */
    private static Optional<NoticeKind> kind(Happening what) {
        return switch (what) {
            case Happening.Arrived _ -> Optional.of(NoticeKind.SUBMITTED);
            case Happening.Registered _ -> Optional.of(NoticeKind.REGISTERED);
            case Happening.SupplementAsked _ -> Optional.of(NoticeKind.SUPPLEMENT_WANTED);
            case Happening.SupplementReceived _ -> Optional.of(NoticeKind.SUPPLEMENTED);
            case Happening.ReasonsAsked _ -> Optional.of(NoticeKind.REASONS_WANTED);
            case Happening.Extended _, Happening.Delayed _ -> Optional.of(NoticeKind.EXTENDED);
            case ConsultationSent it when it.letter() == 1 -> Optional.of(NoticeKind.OTHERS_ASKED);
            case Happening.FeeNoticed _ -> Optional.of(NoticeKind.FEE_WANTED);
            case Happening.FeePaid _ -> Optional.of(NoticeKind.FEE_PAID);
            case Happening.Sent _ -> Optional.of(NoticeKind.ANSWERED);
            case Happening.SupplementLapsed _, Happening.FeeLapsed _ -> Optional.of(NoticeKind.LAPSED);
            case Happening.Withdrawn _ -> Optional.of(NoticeKind.WITHDRAWN);
            default -> Optional.empty();
        };
    }

    /** By when; periods that begin with service are counted from today, the earliest that can be. */
    private @Nullable LocalDate day(Happening what, Reach reach) {
        var calendar = calendars.at(reach.place());
        var it = reach.it();
        return switch (what) {
            case Happening.SupplementAsked asked ->
                it.supplement()
                        .flatMap(Tracked.ToSupplement::lastDay)
                        .orElseGet(() -> workingDays(asked.days(), calendar));
            case Happening.ReasonsAsked _ ->
                it.reasons().flatMap(Tracked.ToExplain::lastDay).orElse(null);
            case Happening.FeeNoticed _ ->
                it.fee()
                        .flatMap(Tracked.ToPay::lastDay)
                        .orElseGet(() -> Calculation.of(StatutoryPeriod.FEE_PAYMENT, clock.today(), calendar)
                                .deadline()
                                .lastDay());
            case Happening.Extended _ ->
                it.sheet().map(sheet -> sheet.deadline().lastDay()).orElse(null);
            case Happening.Delayed delayed -> delayed.until();
            default -> null;
        };
    }

    /** The last day on which the law wants it told, as it stood before; null for what it sets no day for. */
    private static @Nullable LocalDate lawfulBy(Happening what, Reach reach) {
        return switch (what) {
            case Happening.SupplementAsked _ -> reach.noticeBy().orElse(null);
            case Happening.Extended _, Happening.Delayed _, Happening.FeeNoticed _, Happening.Sent _ ->
                reach.answerBy().orElse(null);
            default -> null;
        };
    }

    private LocalDate workingDays(int days, WorkCalendar calendar) {
        return Calculation.workingDays(
                        "", clock.today(), new WorkingDays(days), StatutoryPeriod.SUPPLEMENT_NOTICE.basis(), calendar)
                .deadline()
                .lastDay();
    }
}
