package gongkai.screening;

import static gongkai.screening.Detector.BANK_CARD;
import static gongkai.screening.Detector.CONTRACT_ACCOUNT;
import static gongkai.screening.Detector.LANDLINE;
import static gongkai.screening.Detector.LICENCE_PLATE;
import static gongkai.screening.Detector.MEDICAL_NUMBER;
import static gongkai.screening.Detector.MOBILE_PHONE;
import static gongkai.screening.Detector.OFFICER_CARD;
import static gongkai.screening.Detector.PASSPORT;
import static gongkai.screening.Detector.POORLY_MASKED;
import static gongkai.screening.Detector.RESIDENT_ID;
import static gongkai.screening.Detector.TRAVEL_PERMIT;

import gongkai.screening.ScreeningSettings.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks for the numbers of persons. What one detector takes, the next leaves alone. */
final class Numbers {

    /** Digits without anything between them. */
    private record Run(int from, int to) {

        int length() {
            return to - from;
        }
    }

    private static final String[] ID_WORDS = {"身份证", "身份号", "证件号", "公民身份", "社会保障号", "居住证"};
    private static final String[] PHONE_WORDS = {
        "电话", "手机", "联系", "热线", "传真", "致电", "拨打", "号码", "微信", "Tel", "TEL", "tel"
    };
    private static final String[] LANDLINE_WORDS = {"电话", "传真", "热线", "座机", "致电", "拨打", "Tel", "TEL", "tel"};
    private static final String[] CARD_WORDS = {"银行", "卡号", "账号", "账户", "存折", "开户", "信用社", "农商行", "一卡通"};
    private static final String[] ACCOUNT_WORDS = {"账号", "账户", "卡号"};
    private static final String[] MEDICAL_WORDS = {
        "医保个人编号", "个人编号", "医保编号", "医保号", "医保卡号", "社保卡号", "社会保障卡号", "保障卡号", "社会保障号", "社保号", "社保编号", "参保号", "参保编号", "结算号",
        "结算单号", "结算编号", "结算流水号", "就诊号", "就诊流水号", "住院号", "病案号", "门诊号", "病历号", "诊疗卡号", "就诊卡号", "电子凭证号"
    };
    private static final String AMOUNTS = "元万亿%件人次户册张家份名项条";
    private static final Set<Character> BLANKS = Set.of(
            ' ', '\t', '\n', '\r', '-', '—', '–', '‐', '·', '\u200b', '\u200c', '\u200d', '\ufeff', '\u2060', '\u00ad');
    private static final int WIDEST_GAP = 3;
    private static final int MOST_JOINED = 18;

    private static final Pattern LANDLINE_SHAPE =
            Pattern.compile("(?<![0-9A-Za-z.+-])\\(?0[1-9]\\d{1,2}\\)?[ -]{0,2}[2-9]\\d{6,7}(?![0-9A-Za-z])");
    private static final Pattern PASSPORT_SHAPE = Pattern.compile("[A-Z]{1,2}[0-9]{6,9}|[0-9]{9}");
    private static final Pattern E_PASSPORT = Pattern.compile("E[0-9]{8}|E[A-HJ-NP-Z][0-9]{7}");
    private static final Pattern PERMIT_SHAPE = Pattern.compile("[CHMLTW][A-Z]?[0-9]{7,10}|[0-9]{8}|[0-9]{10}[A-Z]?");
    private static final Pattern OFFICER_SHAPE =
            Pattern.compile("[军参政后装海空北沈兰济南广成陆火战联武]字?第[0-9]{6,8}号|(?:军官证|士官证|士兵证|文职证)[^0-9\\n|]{0,8}[0-9]{6,10}");
    private static final Pattern PLATE_SHAPE = Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·• -]?"
            + "[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳](?![A-Za-z0-9])");

    private final Finds finds;
    private final Folded text;
    private final List<Run> runs;
    private final Set<String> officialPhones;

    private Numbers(Finds finds) {
        this.finds = finds;
        this.text = finds.text();
        this.runs = runs(text);
        this.officialPhones = finds.settings().officialPhones().stream()
                .map(it -> digits(Folded.of(it).text()))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toSet());
    }

    static void look(Finds finds) {
        var numbers = new Numbers(finds);
        numbers.residentIds();
        numbers.localNumbers();
        numbers.medicalNumbers();
        numbers.documents();
        numbers.mobiles();
        numbers.landlines();
        numbers.cards();
        numbers.accounts();
        numbers.officers();
        numbers.plates();
        numbers.masked();
    }

    private static List<Run> runs(Folded text) {
        var runs = new ArrayList<Run>();
        var letters = text.text();
        var at = 0;
        while (at < letters.length()) {
            if (Folded.isDigit(letters.charAt(at))) {
                var from = at;
                while (at < letters.length() && Folded.isDigit(letters.charAt(at))) {
                    at++;
                }
                runs.add(new Run(from, at));
            } else {
                at++;
            }
        }
        return runs;
    }

    private void residentIds() {
        for (var i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            if (run.length() >= 17) {
                wholeIds(run);
            } else {
                brokenId(i);
            }
            if (run.length() == 15 && isOldId(run)) {
                id(run.from(), run.to(), text.text().substring(run.from(), run.to()));
            }
        }
    }

    private void wholeIds(Run run) {
        for (var from = run.from(); from + 17 <= run.to(); from++) {
            var to = from + 18;
            if (to <= run.to() || to == run.to() + 1 && isX(run.to())) {
                var number = text.text().substring(from, to);
                var isWhole = from == run.from() && to >= run.to();
                if (isWhole && isOfAnOrgan(from)) {
                    finds.leaveOut(from, to);
                } else if (Checksums.isResidentId(number)
                        || isWhole && Checksums.looksLikeResidentId(number) && finds.isCalled(from, 30, ID_WORDS)) {
                    id(from, to, number);
                    from = to - 1;
                }
            }
        }
    }

    private void brokenId(int first) {
        var number = new StringBuilder();
        for (var i = first; i < runs.size() && i < first + MOST_JOINED; i++) {
            var run = runs.get(i);
            if (i > first && !isGap(runs.get(i - 1).to(), run.from())) {
                return;
            }
            number.append(text.text(), run.from(), Math.min(run.to(), run.from() + 19));
            var end = number.length() == 17 ? endOfX(run.to()) : run.to();
            if (end > run.to()) {
                number.append('X');
            }
            if (number.length() == 18 && i + (end > run.to() ? 1 : 0) > first) {
                var from = runs.get(first).from();
                if (Checksums.isResidentId(number.toString()) && !finds.isTaken(from, end)) {
                    id(from, end, number.toString());
                }
                return;
            }
            if (number.length() > 18) {
                return;
            }
        }
    }

    private boolean isOldId(Run run) {
        return Checksums.isOldResidentId(text.text().substring(run.from(), run.to()))
                && finds.isCalled(run.from(), 30, ID_WORDS);
    }

    private void id(int from, int to, String number) {
        finds.take(RESIDENT_ID, from, to, Mask.middle(number, 2, 2), number);
    }

    /** A credit code of digits alone, or an index number that begins with one. */
    private boolean isOfAnOrgan(int from) {
        return Dictionary.ORGAN_NUMBERS.occursIn(text.before(from, 14))
                && !Finds.contains(text.before(from, 14), ID_WORDS);
    }

    private boolean isX(int at) {
        var c = text.charAt(at);
        return (c == 'X' || c == 'x') && !Folded.isLatin(text.charAt(at + 1)) && !Folded.isDigit(text.charAt(at + 1));
    }

    private int endOfX(int at) {
        for (var x = at; x <= at + 2; x++) {
            if (isX(x)) {
                return x + 1;
            }
            if (!BLANKS.contains(text.charAt(x))) {
                return at;
            }
        }
        return at;
    }

    private boolean isGap(int from, int to) {
        if (to - from > WIDEST_GAP) {
            return false;
        }
        for (var at = from; at < to; at++) {
            if (!BLANKS.contains(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private void localNumbers() {
        var formats = finds.settings().numberFormats();
        if (formats.isEmpty()) {
            return;
        }
        for (var it : tokens()) {
            var token = text.text().substring(it.from(), it.to());
            for (var format : formats) {
                if (has(format, token) && !finds.isTaken(it.from(), it.to())) {
                    medical(format.name(), it.from(), it.to(), token);
                }
            }
        }
    }

    private static boolean has(NumberFormat format, String token) {
        return token.length() == format.length() && token.startsWith(format.prefix());
    }

    private void medicalNumbers() {
        for (var it : tokens()) {
            if (it.length() >= 5 && it.length() <= 30 && digitsIn(it) >= 4 && !finds.isTaken(it.from(), it.to())) {
                var before = text.before(it.from(), 24);
                for (var word : MEDICAL_WORDS) {
                    if (endsWithCue(before, word)
                            || finds.tables().headerAt(it.from()).contains(word)) {
                        medical(word, it.from(), it.to(), text.text().substring(it.from(), it.to()));
                        break;
                    }
                }
            }
        }
    }

    /** Only signs and a few small words stand between the word and the number. */
    private static boolean endsWithCue(String before, String word) {
        var at = before.lastIndexOf(word);
        if (at < 0) {
            return false;
        }
        var between = before.substring(at + word.length());
        return between.length() <= 8
                && between.chars()
                        .allMatch(it ->
                                !Folded.isHan((char) it) && !Folded.isDigit((char) it) || "为是码号即".indexOf(it) >= 0);
    }

    private void medical(String name, int from, int to, String number) {
        finds.take(MEDICAL_NUMBER, from, to, name + " " + Mask.middle(number, 1, 2), number);
    }

    /** Letters and digits in one piece. */
    private List<Run> tokens() {
        var tokens = new ArrayList<Run>();
        for (var i = 0; i < runs.size(); i++) {
            var from = runs.get(i).from();
            while (Folded.isLatin(text.charAt(from - 1))) {
                from--;
            }
            var to = runs.get(i).to();
            while (Folded.isLatin(text.charAt(to)) || Folded.isDigit(text.charAt(to))) {
                to++;
            }
            while (i + 1 < runs.size() && runs.get(i + 1).from() < to) {
                i++;
            }
            tokens.add(new Run(from, to));
        }
        return tokens;
    }

    private int digitsIn(Run token) {
        var count = 0;
        for (var at = token.from(); at < token.to(); at++) {
            if (Folded.isDigit(text.charAt(at))) {
                count++;
            }
        }
        return count;
    }

    private void documents() {
        for (var it : tokens()) {
            if (it.length() >= 7 && it.length() <= 12 && !finds.isTaken(it.from(), it.to())) {
                var token = text.text().substring(it.from(), it.to());
                if (PASSPORT_SHAPE.matcher(token).matches() && finds.isCalled(it.from(), 16, "护照")
                        || E_PASSPORT.matcher(token).matches()
                                && !finds.isCalled(it.from(), 8, "准字", "注准", "编号", "文号", "型号")) {
                    finds.take(PASSPORT, it.from(), it.to(), Mask.middle(token, 1, 2), token);
                } else if (PERMIT_SHAPE.matcher(token).matches()
                        && finds.isCalled(it.from(), 16, "通行证", "回乡证", "台胞证", "来往内地", "来往大陆")) {
                    finds.take(TRAVEL_PERMIT, it.from(), it.to(), Mask.middle(token, 1, 2), token);
                }
            }
        }
    }

    private void mobiles() {
        for (var i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            var from = mobileStart(run);
            if (from >= 0) {
                mobile(from, run.to(), text.text().substring(from, run.to()));
            } else if (run.length() <= 7) {
                brokenMobile(i);
            }
        }
    }

    /** Where in the run a mobile number begins: after a country code or a trunk zero; -1 when there is none. */
    private int mobileStart(Run run) {
        var number = text.text().substring(run.from(), Math.min(run.to(), run.from() + 16));
        for (var prefix : List.of("", "86", "0086", "0")) {
            if (number.length() == prefix.length() + 11
                    && number.startsWith(prefix)
                    && isMobile(number.substring(prefix.length()))) {
                return run.from() + prefix.length();
            }
        }
        return -1;
    }

    private static boolean isMobile(String number) {
        return number.length() == 11 && number.charAt(0) == '1' && number.charAt(1) >= '3';
    }

    private void brokenMobile(int first) {
        var from = runs.get(first).from();
        var number = new StringBuilder();
        var shape = new StringBuilder();
        for (var i = first; i < runs.size() && i < first + 4; i++) {
            var run = runs.get(i);
            if (run.length() > 8 || i > first && !isGap(runs.get(i - 1).to(), run.from())) {
                return;
            }
            number.append(text.text(), run.from(), run.to());
            shape.append(run.length());
            if (number.length() >= 11) {
                if (isMobile(number.toString())
                        && (shape.toString().equals("344") || finds.isCalled(from, 16, PHONE_WORDS))) {
                    mobile(from, run.to(), number.toString());
                }
                return;
            }
        }
    }

    private void mobile(int from, int to, String number) {
        var isCalled = finds.isCalled(from, 16, PHONE_WORDS);
        if (finds.isTaken(from, to)
                || isOfficial(number)
                || !isCalled && (isPartOfMore(from, to) || AMOUNTS.indexOf(text.charAt(to)) >= 0)) {
            return;
        }
        finds.take(MOBILE_PHONE, from, to, Mask.middle(number, 2, 2), number);
    }

    private boolean isPartOfMore(int from, int to) {
        var before = text.charAt(from - 1);
        var after = text.charAt(to);
        return Folded.isLatin(before)
                || Folded.isLatin(after)
                || ".-/,".indexOf(before) >= 0 && Folded.isDigit(text.charAt(from - 2))
                || ".-/,".indexOf(after) >= 0 && Folded.isDigit(text.charAt(to + 1));
    }

    private boolean isOfficial(String number) {
        return officialPhones.stream()
                .anyMatch(it -> it.equals(number)
                        || number.length() >= 7 && it.endsWith(number)
                        || it.length() >= 7 && number.endsWith(it));
    }

    private void landlines() {
        LANDLINE_SHAPE.matcher(text.text()).results().forEach(it -> {
            var number = digits(it.group());
            var isWritten = it.group().length() > number.length();
            if (isWritten || finds.isCalled(it.start(), 24, LANDLINE_WORDS)) {
                landline(it.start(), it.end(), number);
            }
        });
        for (var run : runs) {
            if ((run.length() == 7 || run.length() == 8)
                    && text.charAt(run.from()) >= '2'
                    && text.charAt(run.from() - 1) != '-'
                    && !isPartOfMore(run.from(), run.to())
                    && finds.isCalled(run.from(), 12, LANDLINE_WORDS)
                    && AMOUNTS.indexOf(text.charAt(run.to())) < 0) {
                landline(run.from(), run.to(), text.text().substring(run.from(), run.to()));
            }
        }
    }

    private void landline(int from, int to, String number) {
        if (!finds.isTaken(from, to) && !isOfficial(number)) {
            finds.take(LANDLINE, from, to, Mask.middle(number, number.startsWith("0") ? 4 : 0, 2), number);
        }
    }

    private void cards() {
        for (var i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            if (run.length() >= 13 && run.length() <= 19) {
                card(run.from(), run.to(), text.text().substring(run.from(), run.to()));
            } else if (run.length() == 4 || run.length() == 6) {
                brokenCard(i);
            }
        }
    }

    private void brokenCard(int first) {
        var number = new StringBuilder();
        for (var i = first; i < runs.size() && i < first + 5; i++) {
            var run = runs.get(i);
            if (i > first && !isGap(runs.get(i - 1).to(), run.from()) || run.length() > 13) {
                return;
            }
            number.append(text.text(), run.from(), run.to());
            var isLast =
                    i + 1 == runs.size() || !isGap(run.to(), runs.get(i + 1).from());
            if (i > first && number.length() >= 15 && number.length() <= 19 && isLast) {
                card(runs.get(first).from(), run.to(), number.toString());
                return;
            }
        }
    }

    private void card(int from, int to, String number) {
        if (!finds.isTaken(from, to)
                && Checksums.isLuhn(number)
                && !isOfAnOrgan(from)
                && (isOfABank(number) || finds.isCalled(from, 30, CARD_WORDS))) {
            finds.take(BANK_CARD, from, to, Mask.middle(number, 0, 4), number);
        }
    }

    /** Cards issued here begin with 62 or, when older, like cards of the great networks. */
    private static boolean isOfABank(String number) {
        return number.startsWith("62") && number.length() >= 16
                || number.startsWith("9558") && number.length() == 19
                || (number.charAt(0) == '4' || number.matches("5[1-5].*")) && number.length() == 16;
    }

    private void accounts() {
        for (var i = 0; i < runs.size(); i++) {
            var first = runs.get(i);
            var last = first;
            while (i + 1 < runs.size() && isGap(last.to(), runs.get(i + 1).from()) && !crossesLine(last.to(), i + 1)) {
                last = runs.get(++i);
            }
            var number = digits(text.text().substring(first.from(), Math.min(last.to(), first.from() + 60)));
            if (number.length() >= 9
                    && number.length() <= 30
                    && finds.isCalled(first.from(), 12, ACCOUNT_WORDS)
                    && !finds.isTaken(first.from(), last.to())) {
                finds.take(CONTRACT_ACCOUNT, first.from(), last.to(), Mask.middle(number, 0, 4), number);
            }
        }
    }

    private boolean crossesLine(int from, int next) {
        return text.lineOf(from) != text.lineOf(runs.get(next).from());
    }

    private void officers() {
        OFFICER_SHAPE.matcher(text.text()).results().forEach(it -> {
            if (!finds.isTaken(it.start(), it.end())) {
                finds.take(OFFICER_CARD, it.start(), it.end(), Mask.middle(it.group(), 3, 1), it.group());
            }
        });
    }

    private void plates() {
        PLATE_SHAPE.matcher(text.text()).results().forEach(it -> {
            if (digits(it.group()).length() >= 3) {
                finds.take(LICENCE_PLATE, it.start(), it.end(), Mask.middle(it.group(), 2, 1), it.group());
            }
        });
    }

    /** Of a covered number, more is shown than tells it from others. */
    private void masked() {
        var at = 0;
        var letters = text.text();
        while (at < letters.length()) {
            var from = at;
            var shown = 0;
            var covered = 0;
            while (at < letters.length() && (Folded.isDigit(letters.charAt(at)) || isCover(letters.charAt(at)))) {
                if (isCover(letters.charAt(at))) {
                    covered++;
                } else {
                    shown++;
                }
                at++;
            }
            if (covered >= 2 && shown > mostShown(letters, from, at)) {
                finds.add(POORLY_MASKED, from, at, "号码露出 " + shown + " 位", letters.substring(from, at));
            }
            if (at == from) {
                at++;
            }
        }
    }

    private static boolean isCover(char c) {
        return c == '*' || c == '×' || c == '●' || c == '■' || c == '＊' || c == 'x' || c == 'X';
    }

    private static int mostShown(String letters, int from, int to) {
        var length = to - from;
        if (length == 11 && letters.charAt(from) == '1') {
            return 7;
        }
        return length >= 15 && length <= 19 ? 8 : Integer.MAX_VALUE;
    }

    private static String digits(String text) {
        var digits = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            if (Folded.isDigit(text.charAt(i))) {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }
}
