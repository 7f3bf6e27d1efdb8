package gongkai.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the question part of an address. */
public final class Addresses {

    private Addresses() {}

    /** What is empty asks for nothing and is left out. */
    public static String query(Collection<Map.Entry<String, String>> pairs) {
        return pairs.stream()
                .filter(it -> !it.getValue().isEmpty())
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
