package gongkai.letters;

import gongkai.typesetting.Seal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/** The facts of an invented case, enough for every kind of letter. */
final class Cases {

    static final LocalDate ON = LocalDate.of(2026, 10, 22);

    static final Venue VENUE = new Venue(
            Venue.Standing.LOCAL,
            List.of(
                    new Venue.Named("澄江县革新人民政府", LocalDate.of(2000, 1, 1), Optional.of(LocalDate.of(2024, 12, 31))),
                    Venue.Named.since("澄江县人民政府", LocalDate.of(2025, 1, 1))),
            List.of(Venue.Named.since("澄江铁路运输法院", LocalDate.of(2020, 1, 1))),
            "https://fuyi.example.gov.cn/");

    static final Issuer BUREAU = new Issuer("澄江县医疗保障局", "澄医保依复", true, VENUE, new Seal.Space());

    private Cases() {}

    static LetterFacts facts(LetterKind kind) {
        var values = new EnumMap<Field, Value>(Field.class);
        for (var field : Field.values()) {
            if (field != Field.REMEDY && field != Field.BASIS) {
                values.put(field, value(kind, field));
            }
        }
        if (kind != LetterKind.PARTIAL && kind != LetterKind.PROVIDED && kind.isReply()) {
            values.remove(Field.ATTACHMENTS);
        }
        return new LetterFacts(kind, BUREAU, ON, values);
    }

    private static Value value(LetterKind kind, Field field) {
        return switch (field) {
            case RECIPIENT -> Value.text("欧阳镕㛃");
            case CASE_NUMBER -> Value.text("澄医保申〔2026〕15号");
            case RECEIVED_ON -> Value.day(LocalDate.of(2026, 9, 18));
            case DUE_ON -> Value.day(LocalDate.of(2026, 10, 22));
            case NEW_DUE_ON -> Value.day(LocalDate.of(2026, 11, 5));
            case REQUEST -> Value.text("2023年至2025年门诊慢特病认定标准调整的会议纪要");
            case PERIOD -> Value.count(kind == LetterKind.FEE_NOTICE || kind == LetterKind.FEE_UNPAID ? 20 : 15);
            case EXTENSION -> Value.count(10);
            case FEE -> new Value.Yuan(300);
            case FEE_MODE -> Value.text("按件计收");
            case ACCESS -> Value.text("https://ybj.example.gov.cn/zwgk/2025/0001.html");
            case SPECIAL_LAW -> Value.text("《中华人民共和国社会保险法》第八十一条规定，有关机构应当依法为用人单位和个人的信息保密");
            case FACTS -> Value.text("该信息是办公会议的讨论记录，同时编入了行政执法案卷");
            case SEARCH -> Value.text("在公文系统和综合档案室，以“慢特病”“认定标准”为关键词，由办公室和待遇科分别检索");
            case EARLIER_NUMBER -> Value.text("澄医保依复〔2026〕3号");
            case EARLIER_ON -> Value.day(LocalDate.of(2026, 3, 5));
            case NOTICE_ON -> Value.day(LocalDate.of(2026, 9, 21));
            case EXPIRED_ON -> Value.day(LocalDate.of(2026, 10, 21));
            case WITHDRAWN_ON -> Value.day(LocalDate.of(2026, 10, 9));
            default ->
                switch (field.type()) {
                    case TEXT -> Value.text(field.label() + "如登记所载");
                    case ITEMS -> Value.items(field.label() + "其一，见登记", field.label() + "其二");
                    case DAY -> Value.day(ON);
                    case COUNT -> Value.count(12);
                    case YUAN -> new Value.Yuan(10);
                };
        };
    }

    static Draft draft(LetterKind kind) {
        return StandardTemplates.of(kind).filled(facts(kind));
    }
}
