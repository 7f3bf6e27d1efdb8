package gongkai.trail;

import gongkai.web.Addresses;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** One page of what was found in the trail. */
public record TrailPage(List<Entry> entries, long count, int number, int pages, String question) {

    /** The question of the present search, without its page. */
    static String base(MultiValueMap<String, String> typed) {
        return "?"
                + Addresses.query(typed.entrySet().stream()
                        .filter(it -> !it.getKey().equals("page"))
                        .flatMap(it -> it.getValue().stream().map(value -> Map.entry(it.getKey(), value.strip())))
                        .toList());
    }
}
