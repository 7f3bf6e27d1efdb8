package gongkai.annual.domain;

import gongkai.reports.ReportForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers a text may name in braces, so that text and tables always say the same. */
public final class Quantities {

    /**
     * A piece of a text.
     *
     * @param code of the number it stands for; empty for words
     */
    public record Piece(String text, String code) {

        public boolean isNumber() {
            return !code.isEmpty();
        }
    }

    private static final Pattern NAMED = Pattern.compile("\\{([^{}\\n]{1,60})\\}");

    private final Map<String, String> codes = new TreeMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    /** @param names of what stands in no cell, by its code */
    public Quantities(Sheet sheet, Map<String, String> names, Compiled compiled) {
        sheet.figures().forEach((cell, it) -> {
            codes.put(ReportForm.name(cell), cell);
            texts.put(cell, it.text());
        });
        names.forEach((code, name) -> {
            codes.put(name, code);
            texts.put(code, Figure.text(compiled.number(code)));
        });
    }

    public List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var matcher = NAMED.matcher(text);
        var from = 0;
        while (matcher.find()) {
            var code = codes.get(matcher.group(1).strip());
            if (code != null) {
                if (matcher.start() > from) {
                    pieces.add(new Piece(text.substring(from, matcher.start()), ""));
                }
                pieces.add(new Piece(texts.getOrDefault(code, ""), code));
                from = matcher.end();
            }
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), ""));
        }
        return pieces;
    }

    /** The text with every number put in. */
    public String printed(String text) {
        return NAMED.matcher(text)
                .replaceAll(it -> Matcher.quoteReplacement(
                        Optional.ofNullable(codes.get(it.group(1).strip()))
                                .map(code -> texts.getOrDefault(code, ""))
                                .orElse(it.group())));
    }

    /** Names in braces that no number has. */
    public List<String> unknown(String text) {
        return NAMED.matcher(text)
                .results()
                .map(it -> it.group(1).strip())
                .filter(it -> !codes.containsKey(it))
                .distinct()
                .toList();
    }

    /** Everything that may be named, with its number, in the order of the names. */
    public Map<String, String> all() {
        var all = new TreeMap<String, String>();
        codes.forEach((name, code) -> all.put(name, texts.getOrDefault(code, "")));
        return all;
    }
}
