package gongkai.catalogue.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which unit usually answers for something, known by words that its name contains. */
public enum UnitHint {
    OFFICE("办公室"),
    LAW("规划财务和法规", "规划财务", "法规"),
    BENEFITS("待遇保障"),
    SERVICES("医药服务"),
    PRICES("医药价格", "招标采购"),
    SUPERVISION("基金监督", "基金监管"),
    CENTRE("医疗保障服务中心", "医疗保障事务中心", "医疗保障中心", "服务中心");

    private final List<String> words;

    UnitHint(String... words) {
        this.words = List.of(words);
    }

    /** The first of the named that fits; the words are tried in order. */
    public <T> Optional<T> among(Map<T, String> names) {
        return words.stream()
                .flatMap(word -> names.entrySet().stream()
                        .filter(it -> it.getValue().contains(word))
                        .map(Map.Entry::getKey)
                        .limit(1))
                .findFirst();
    }
}
