package gongkai.screening;

/** Tells by surname and surroundings whether characters may be a person's name. Masked names (张某, 张*三) are none. */
final class Names {

    private static final String NEVER_GIVEN =
            "的了和与及或在对为是不有类种费险型性病症疗医药院者员人障局等因患被于从向到其将并已未应可按由各该此每某室科处部委办厅市县区乡村省岁男女号第个万条款项率额卡证件表单说称做去住出入报销缴享受请救助";
    private static final String MAY_FOLLOW = "因患在于被确诊入住做的男女先生等家今现年系是申自向和与身曾已反报提享获领为,，。、;；:：()（） |*“”\"'\t\r\n";

    private Names() {}

    /** Two to four characters that begin with a surname and hold nothing that is never part of a name. */
    static boolean isName(String text) {
        var surname = surname(text);
        var given = text.length() - surname;
        if (surname == 0 || given < 1 || given > 2 || Dictionary.NOT_NAMES.contains(text) || isAddress(text)) {
            return false;
        }
        for (var i = surname; i < text.length(); i++) {
            if (!Folded.isHan(text.charAt(i)) || NEVER_GIVEN.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return Dictionary.NOT_NAMES.stream()
                .noneMatch(it -> it.length() == 2 && text.length() == 3 && text.startsWith(it));
    }

    private static boolean isAddress(String text) {
        return text.endsWith("先生") || text.endsWith("女士");
    }

    private static int surname(String text) {
        if (text.length() > 2 && Dictionary.COMPOUND_SURNAMES.contains(text.substring(0, 2))) {
            return 2;
        }
        return !text.isEmpty() && Dictionary.SURNAMES.contains(text.substring(0, 1)) ? 1 : 0;
    }

    /** The end of a name that begins here, or -1. */
    static int endFrom(Folded text, int from) {
        for (var length : new int[] {4, 3, 2}) {
            var to = from + length;
            if (to <= text.text().length()
                    && isName(text.text().substring(from, to))
                    && (!Folded.isHan(text.charAt(to)) || MAY_FOLLOW.indexOf(text.charAt(to)) >= 0)) {
                return to;
            }
        }
        return -1;
    }

    /** The beginning of a name that ends here, or -1; nothing of the same word may stand before it. */
    static int startTo(Folded text, int to) {
        for (var length : new int[] {3, 2, 4}) {
            var from = to - length;
            if (from >= 0 && isName(text.text().substring(from, to)) && !Folded.isHan(text.charAt(from - 1))) {
                return from;
            }
        }
        return -1;
    }

    static boolean isMasked(String text) {
        return text.length() >= 2
                && text.length() <= 5
                && (Dictionary.SURNAMES.contains(text.substring(0, 1)) || text.charAt(0) == '*')
                && text.chars().anyMatch(it -> "*某×○Xx".indexOf(it) >= 0);
    }
}
