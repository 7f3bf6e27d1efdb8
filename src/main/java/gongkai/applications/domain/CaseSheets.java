package gongkai.applications.domain;

import gongkai.applications.domain.CaseFacts.Notice;
import gongkai.applications.domain.Happening.Arrived;
import gongkai.applications.domain.Happening.Assigned;
import gongkai.applications.domain.Happening.ConsultationExpired;
import gongkai.applications.domain.Happening.ConsultationSent;
import gongkai.applications.domain.Happening.ContactFailed;
import gongkai.applications.domain.Happening.Delayed;
import gongkai.applications.domain.Happening.DisclosureDecided;
import gongkai.applications.domain.Happening.Drafted;
import gongkai.applications.domain.Happening.Extended;
import gongkai.applications.domain.Happening.FeeLapsed;
import gongkai.applications.domain.Happening.FeeNoticed;
import gongkai.applications.domain.Happening.LegalityPassed;
import gongkai.applications.domain.Happening.OpinionReceived;
import gongkai.applications.domain.Happening.ReasonsAsked;
import gongkai.applications.domain.Happening.Registered;
import gongkai.applications.domain.Happening.Returned;
import gongkai.applications.domain.Happening.SecrecyPassed;
import gongkai.applications.domain.Happening.Sent;
import gongkai.applications.domain.Happening.Served;
import gongkai.applications.domain.Happening.Signed;
import gongkai.applications.domain.Happening.SupplementAsked;
import gongkai.applications.domain.Happening.SupplementLapsed;
import gongkai.applications.domain.Happening.Withdrawn;
import gongkai.letters.Field;
import gongkai.letters.LetterKind;
import gongkai.letters.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which papers the steps of a case make, and what stands in those that stay in its file. */
record CaseSheets(CaseFacts facts) {

    /** The papers that this entry makes, letters and sheets. */
    static List<LetterKind> kinds(CaseFile file, Entry entry) {
        return switch (entry.what()) {
            case Registered it -> registered(file, it);
            case SupplementAsked _ -> List.of(LetterKind.SUPPLEMENT_NOTICE);
            case ConsultationSent it ->
                it.asked() == Happening.Asked.THIRD_PARTY
                        ? List.of(LetterKind.CONSULTATION, LetterKind.CONSULTATION_NOTICE)
                        : List.of(LetterKind.CO_MAKER_LETTER, LetterKind.CONSULTATION_NOTICE);
            case OpinionReceived _, ConsultationExpired _ -> List.of(LetterKind.OPINION_RECORD);
            case Assigned _ -> List.of(LetterKind.ASSISTANCE);
            case Extended _ -> List.of(LetterKind.EXTENSION_NOTICE);
            case ReasonsAsked _ -> List.of(LetterKind.REASONS_REQUEST);
            case Delayed _ -> List.of(LetterKind.DELAY_NOTICE);
            case FeeNoticed _ -> List.of(LetterKind.FEE_NOTICE);
            case DisclosureDecided _ -> List.of(LetterKind.THIRD_PARTY_DECISION);
            case Withdrawn _ -> List.of(LetterKind.WITHDRAWAL);
            case SupplementLapsed _ -> List.of(LetterKind.NOT_SUPPLEMENTED);
            case FeeLapsed _ -> List.of(LetterKind.FEE_UNPAID);
            case SecrecyPassed _ -> List.of(LetterKind.SECRECY_REVIEW);
            case Signed _ ->
                draft(file, entry)
                                .filter(it -> !it.reply().searches().isEmpty())
                                .isPresent()
                        ? List.of(LetterKind.APPROVAL_SHEET, LetterKind.SEARCH_RECORD)
                        : List.of(LetterKind.APPROVAL_SHEET);
            case Served _ -> List.of(LetterKind.PROOF_OF_SERVICE);
            default -> List.of();
        };
    }

    private static List<LetterKind> registered(CaseFile file, Registered it) {
        var kinds = new ArrayList<>(List.of(LetterKind.APPLICATION_FORM));
        if (it.reception() == Reception.ORAL) {
            kinds.add(LetterKind.ORAL_RECORD);
        }
        if (file.history().has(Arrived.class)) {
            kinds.add(LetterKind.CONFIRMATION_RECORD);
        }
        kinds.add(LetterKind.RECEIPT);
        return List.copyOf(kinds);
    }

    /** The draft that stood when that entry was made. */
    private static Optional<Drafted> draft(CaseFile file, Entry entry) {
        return drafting(file, entry).map(it -> (Drafted) it.what());
    }

    private static Optional<Entry> drafting(CaseFile file, Entry entry) {
        return before(file, entry).stream()
                .filter(it -> it.what() instanceof Drafted)
                .reduce((_, last) -> last);
    }

    private static List<Entry> before(CaseFile file, Entry entry) {
        return file.history().inTruth().stream()
                .takeWhile(it -> it.number() < entry.number())
                .toList();
    }

    /** What stands in a sheet of the file, or in a letter to a unit. */
    Map<Field, Value> values(Notice notice) {
        var entry = facts.entry(notice);
        var values = facts.common();
        CaseFacts.put(values, Field.PERSON, entry.signature());
        switch (notice.kind()) {
            case APPLICATION_FORM -> {
                CaseFacts.put(values, Field.APPLICANT_DETAILS, facts.details());
                CaseFacts.put(values, Field.ACCESS, facts.delivery());
            }
            case ORAL_RECORD -> {
                CaseFacts.put(values, Field.APPLICANT_DETAILS, facts.details());
                if (entry.what() instanceof Registered(var _, var evidence)) {
                    CaseFacts.put(values, Field.REASON, evidence.isBlank() ? "采用书面形式确有困难" : evidence);
                }
            }
            case CONFIRMATION_RECORD -> CaseFacts.put(values, Field.HISTORY, confirmed(entry));
            case OPINION_RECORD -> opinion(values, entry);
            case ASSISTANCE -> {
                if (entry.what() instanceof Assigned it) {
                    assistance(values, it, entry);
                }
            }
            case APPROVAL_SHEET -> approval(values, entry);
            case SEARCH_RECORD -> {
                draft(facts.file(), entry)
                        .ifPresent(it -> CaseFacts.put(values, Field.SEARCH, CaseFacts.searches(it.reply())));
                drafting(facts.file(), entry).ifPresent(it -> CaseFacts.put(values, Field.PERSON, it.signature()));
            }
            case SECRECY_REVIEW -> {
                CaseFacts.put(values, Field.INFORMATION, information(entry));
                if (entry.what() instanceof SecrecyPassed(var opinion, var _)) {
                    CaseFacts.put(values, Field.OPINION, opinion);
                }
            }
            case PROOF_OF_SERVICE -> served(values, entry);
            default -> {}
        }
        return values;
    }

    private String confirmed(Entry registration) {
        var steps = new ArrayList<String>();
        for (var entry : before(facts.file(), registration)) {
            switch (entry.what()) {
                case Arrived(var reception, var evidence) ->
                    steps.add("%s经%s收到%s".formatted(day(entry), reception.label(), inside(evidence)));
                case ContactFailed(var note) -> steps.add(day(entry) + "联系申请人未成" + inside(note));
                default -> {}
            }
        }
        if (registration.what() instanceof Registered(var _, var evidence)) {
            steps.add("%s双方确认%s".formatted(day(registration), inside(evidence)));
        }
        return String.join("；", steps);
    }

    private void opinion(Map<Field, Value> values, Entry entry) {
        var letter = switch (entry.what()) {
            case OpinionReceived it -> it.letter();
            case ConsultationExpired(var number, var _) -> number;
            default -> 0;
        };
        facts.file().history().all(ConsultationSent.class).stream()
                .filter(it -> it.what().letter() == letter)
                .findFirst()
                .ifPresent(
                        it -> CaseFacts.put(values, Field.INFORMATION, it.what().about()));
        var who = facts.parties().getOrDefault(letter, "");
        CaseFacts.put(
                values,
                Field.OPINION,
                who
                        + switch (entry.what()) {
                            case OpinionReceived it ->
                                "于%s%s%s%s"
                                        .formatted(
                                                day(entry),
                                                it.opinion().label(),
                                                inside(it.reasons()),
                                                it.reasonable() == null
                                                        ? ""
                                                        : it.reasonable() ? "，本机关认为理由合理" : "，本机关认为理由不合理");
                            case ConsultationExpired(var _, var asked) ->
                                "截至%s没有答复，%s".formatted(day(entry), asked.silence());
                            default -> "";
                        });
    }

    private void assistance(Map<Field, Value> values, Assigned it, Entry entry) {
        CaseFacts.put(values, Field.RECIPIENT, facts.units().getOrDefault(it.lead(), "承办科室"));
        CaseFacts.put(values, Field.INFORMATION, facts.file().wanted().shortly());
        Optional.ofNullable(it.internalDue())
                .or(() -> facts.dueAt(entry.number()))
                .ifPresent(due -> values.put(Field.DUE_ON, Value.day(due)));
    }

    private void approval(Map<Field, Value> values, Entry entry) {
        var reviews = new ArrayList<String>();
        for (var it : before(facts.file(), entry)) {
            switch (it.what()) {
                case Drafted(var reply, var _) ->
                    CaseFacts.put(
                            values,
                            Field.OPINION,
                            "%s%s拟：%s。%s"
                                    .formatted(
                                            day(it),
                                            it.signature(),
                                            reply.outcome().label(),
                                            reply.reasons()));
                case SecrecyPassed(var opinion, var _) -> reviews.add(said(it, "作保密审查意见", opinion));
                case LegalityPassed(var opinion, var _) -> reviews.add(said(it, "作合法性审核意见", opinion));
                case Returned(var reason) -> reviews.add(said(it, "退回修改", reason));
                default -> {}
            }
        }
        CaseFacts.put(values, Field.REVIEWS, String.join("；", reviews));
        if (entry.what() instanceof Signed(var number, var opinion, var _, var _)) {
            CaseFacts.put(values, Field.SIGNING, said(entry, "签发", opinion) + "，文号" + number);
        }
    }

    private String information(Entry entry) {
        return draft(facts.file(), entry)
                .map(it -> it.reply().handedOut().isEmpty()
                        ? facts.file().wanted().shortly()
                        : String.join("、", it.reply().handedOut()))
                .orElse(facts.file().wanted().shortly());
    }

    private void served(Map<Field, Value> values, Entry entry) {
        before(facts.file(), entry).forEach(it -> {
            switch (it.what()) {
                case Signed(var number, var _, var _, var _) -> CaseFacts.put(values, Field.NOTICE_NUMBER, number);
                case Sent(var way, var waybill) ->
                    CaseFacts.put(
                            values,
                            Field.SERVICE,
                            "%s，%s送出%s，%s送达"
                                    .formatted(
                                            way.label(),
                                            day(it),
                                            waybill.isBlank() ? "" : "（单号" + waybill + "）",
                                            day(entry)));
                default -> {}
            }
        });
    }

    private static String said(Entry entry, String what, String words) {
        return "%s%s%s%s".formatted(day(entry), entry.signature(), what, words.isBlank() ? "" : "：" + words);
    }

    private static String day(Entry entry) {
        return Value.day(entry.on()).shown();
    }

    private static String inside(String words) {
        return words.isBlank() ? "" : "（" + words + "）";
    }
}
