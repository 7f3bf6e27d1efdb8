package gongkai.notices.handling;

import gongkai.notices.NoticeSettings;
import gongkai.notices.domain.Sending.Slip;
import gongkai.sending.Outcome;
import gongkai.sending.SignedPost;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Posts a short message to the gateway that will send it. */
final class MessageCarrier {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NoticeSettings settings;
    private final SignedPost post;

    MessageCarrier(NoticeSettings settings, Duration patience) {
        this.settings = settings;
        this.post = new SignedPost(patience);
    }

    Outcome carry(Slip slip, Instant now) {
        var secret = settings.webhookPassword().isEmpty()
                ? null
                : settings.webhookPassword().getBytes(StandardCharsets.UTF_8);
        return post.post(settings.webhook(), secret, slip.key(), json(slip), now);
    }

    static byte[] json(Slip slip) {
        var message = new LinkedHashMap<String, Object>();
        message.put("key", slip.key());
        message.put("to", slip.recipient().address());
        message.put("kind", slip.kind().name());
        message.put("text", slip.body());
        return JSON.writeValueAsBytes(message);
    }
}
