package gongkai.letters;

import java.util.Optional;
import java.util.regex.Pattern;

/** A document number (发文字号): the organ's code, the year in 〔〕, a sequence without padding. */
public record DocumentNumber(String code, int year, int sequence) {

    static final Pattern FORM = Pattern.compile("([^〔〕\\s\\d]{1,20})〔(\\d{4})〕([1-9]\\d{0,5})号");

    public DocumentNumber {
        if (code.isBlank() || year < 1900 || year > 9999 || sequence < 1) {
            throw new IllegalArgumentException(code + year + sequence);
        }
    }

    public static Optional<DocumentNumber> read(String shown) {
        var match = FORM.matcher(shown);
        return match.matches()
                ? Optional.of(new DocumentNumber(
                        match.group(1), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3))))
                : Optional.empty();
    }

    public String shown() {
        return code + "〔" + year + "〕" + sequence + "号";
    }
}
