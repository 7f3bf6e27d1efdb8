package gongkai.remedies.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import gongkai.remedies.domain.Step;
import java.util.Arrays;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** How steps lie in the database: each says which one it is. */
final class Json {

    /** The domain itself knows nothing of how it is written down. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Named {}

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Step.class, Named.class)
            .registerSubtypes(kinds(Step.class).toArray(Class<?>[]::new))
            .build();

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static String step(Step it) {
        return MAPPER.writerFor(Step.class).writeValueAsString(it);
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isInterface() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Json::kinds) : Stream.of(type);
    }
}
