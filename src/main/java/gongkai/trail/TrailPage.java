package gongkai.trail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** One page of what was found in the trail. */
public record TrailPage(List<Entry> entries, long count, int number, int pages, String question) {

    /** The question of the present search, without its page. */
    static String base(MultiValueMap<String, String> typed) {
        return typed.entrySet().stream()
                .filter(it -> !it.getKey().equals("page"))
                .flatMap(it -> it.getValue().stream()
                        .filter(value -> !value.isBlank())
                        .map(value -> it.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&", "?", ""));
    }
}
