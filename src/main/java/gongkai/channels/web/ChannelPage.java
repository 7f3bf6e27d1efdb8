package gongkai.channels.web;

import gongkai.channels.Channel;
import gongkai.web.Form;
import gongkai.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One channel, or the form for a new one.
 *
 * @param channel null while it is new
 * @param action where the form is sent
 * @param stored the form as it is before anything is typed
 */
public record ChannelPage(
        @Nullable Channel channel,
        String action,
        Form stored,
        boolean mayMaintain,
        List<Option> kinds,
        List<Option> hows,
        List<Option> parents) {

    public String title() {
        return channel == null ? "登记渠道" : channel.name();
    }
}
