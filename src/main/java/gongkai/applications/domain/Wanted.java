package gongkai.applications.domain;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked for and how it is to be given (Regulation Art. 29 (2) and (3)). A purpose is never asked.
 *
 * @param title name of the information, empty when it is only described
 * @param documentNumber its number (文号), empty when not known
 * @param description other words that let the organ search for it
 * @param electronicService whether the applicant agrees to be served electronically
 * @param assistance whether the applicant needs help with reading, seeing or hearing (Art. 43)
 * @param proposesPublication whether the applicant proposes to publish it (Art. 44)
 * @param background what may help the search; never required
 */
public record Wanted(
        String title,
        String documentNumber,
        String description,
        Delivery delivery,
        Carrier carrier,
        boolean electronicService,
        boolean assistance,
        boolean proposesPublication,
        String background) {

    /** How the applicant wants to get it (获取信息的方式). */
    public enum Delivery {
        POST("邮寄"),
        EMAIL("电子邮件"),
        COLLECT("自行领取"),
        ONLINE("网上获取"),
        INSPECT("查阅抄录");

        private final String label;

        Delivery(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** On what the applicant wants it (信息载体形式). */
    public enum Carrier {
        PAPER("纸质"),
        ELECTRONIC("电子文档");

        private final String label;

        Carrier(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private static final int LONGEST_LABEL = 60;
    private static final Pattern NUMBERED = Pattern.compile("(?m)^\\s*(?:[2-9]|[二三四五六七八九十]+)[.、．)）]");

    /** In one line: what a list calls the case. */
    public String shortly() {
        var text = title.isBlank() ? (documentNumber.isBlank() ? description : documentNumber) : title;
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST_LABEL ? line.substring(0, LONGEST_LABEL) + "…" : line;
    }

    /** All that was written, as a letter quotes it. */
    public String whole() {
        return Stream.of(title, documentNumber, description)
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    public boolean isEmpty() {
        return whole().isEmpty();
    }

    /** Whether several matters seem to be asked for at once. */
    public boolean seemsSeveral() {
        return NUMBERED.matcher(description).find();
    }
}
