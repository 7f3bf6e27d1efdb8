package gongkai.channels.handling;

import gongkai.channels.Parcel;
import gongkai.sending.Outcome;
import gongkai.sending.SignedPost;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Posts a parcel as JSON. */
final class HttpCarrier {

    /** Above this, files are fetched by their public address instead: in bytes. */
    private static final long MOST_CONTENT = 32L * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SignedPost post;

    HttpCarrier(Duration patience) {
        this.post = new SignedPost(patience);
    }

    Outcome carry(String address, byte @Nullable [] secret, String key, Parcel parcel, Instant now) {
        return post.post(address, secret, key, JSON.writeValueAsBytes(message(key, parcel)), now);
    }

    private static Map<String, Object> message(String key, Parcel parcel) {
        var message = Bundle.head(key, parcel);
        message.put("body", parcel.body());
        var total = parcel.files().stream().mapToLong(it -> it.bytes().length).sum();
        if (total <= MOST_CONTENT) {
            message.put(
                    "contents",
                    parcel.files().stream()
                            .map(it -> Base64.getEncoder().encodeToString(it.bytes()))
                            .toList());
        } else {
            message.put("contents", List.of());
        }
        return message;
    }
}
