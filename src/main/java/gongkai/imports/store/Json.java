package gongkai.imports.store;

import gongkai.disclosures.domain.Attachment;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How recognitions and proposals lie in the database. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static List<String> sentences(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }

    static List<Attachment> attachments(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }

    static Map<String, String> cells(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }
}
