package gongkai.published;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How what has no columns of its own is kept. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<MetadataField, String>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<List<Element>> ELEMENTS = new TypeReference<>() {};
    private static final TypeReference<List<FilePart>> PARTS = new TypeReference<>() {};
    private static final TypeReference<List<PublicFile>> FILES = new TypeReference<>() {};
    private static final TypeReference<List<WrittenRelation>> RELATIONS = new TypeReference<>() {};
    private static final TypeReference<List<MetadataLine>> HEAD = new TypeReference<>() {};

    private Json() {}

    static String of(Object value) {
        return MAPPER.writeValueAsString(value).replace("\\u0000", "");
    }

    static Map<MetadataField, String> fields(String json) {
        return MAPPER.readValue(json, FIELDS);
    }

    static List<Element> elements(String json) {
        return MAPPER.readValue(json, ELEMENTS);
    }

    static List<FilePart> parts(String json) {
        return MAPPER.readValue(json, PARTS);
    }

    static List<PublicFile> files(@Nullable String json) {
        return json == null ? List.of() : MAPPER.readValue(json, FILES);
    }

    static List<Relation> relations(@Nullable String json) {
        return json == null
                ? List.of()
                : MAPPER.readValue(json, RELATIONS).stream()
                        .map(it -> new Relation(it.kind(), new ArticleId(it.to()), it.title()))
                        .toList();
    }

    private record WrittenRelation(Relation.Kind kind, long to, String title) {}

    static List<MetadataLine> head(String json) {
        return MAPPER.readValue(json, HEAD);
    }
}
