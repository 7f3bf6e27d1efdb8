package gongkai.applications.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import gongkai.applications.domain.Happening;
import java.util.Arrays;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** How happenings lie in the database: each says which one it is. */
final class Json {

    /** The domain itself knows nothing of how it is written down. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    @JsonIgnoreProperties(ignoreUnknown = true)
    private interface Named {}

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Happening.class, Named.class)
            .registerSubtypes(kinds(Happening.class).toArray(Class<?>[]::new))
            .build();

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static String happening(Happening it) {
        return MAPPER.writerFor(Happening.class).writeValueAsString(it);
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isInterface() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Json::kinds) : Stream.of(type);
    }
}
