package gongkai.disclosures.domain;

import java.util.List;

/**
 * Where it belongs.
 *
 * @param column the number of the column; 0 while none is chosen
 * @param subject code of its subject (主题分类)
 * @param genre code of its genre (体裁分类)
 * @param serviceTarget code of whom it serves (服务对象分类), or empty
 * @param topics codes of the key fields it belongs to (重点领域)
 */
public record Placement(
        long column,
        String subject,
        String genre,
        String serviceTarget,
        List<String> keywords,
        List<FiveDisclosure> five,
        List<String> topics) {

    public Placement {
        keywords = List.copyOf(keywords);
        five = five.stream().distinct().sorted().toList();
        topics = topics.stream().distinct().sorted().toList();
    }
}
