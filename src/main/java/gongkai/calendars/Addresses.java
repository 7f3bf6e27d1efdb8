package gongkai.calendars;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the question part of an address. */
final class Addresses {

    private Addresses() {}

    static String query(List<Map.Entry<String, String>> pairs) {
        return pairs.stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
