package gongkai.channels.domain;

import static gongkai.access.Verdict.when;
import static gongkai.channels.ChannelRefusal.ADDRESS_ODD;
import static gongkai.channels.ChannelRefusal.FOLDER_ODD;
import static gongkai.channels.ChannelRefusal.NOT_OWN_PAGES;

import gongkai.access.Verdict;
import gongkai.channels.Channel.Way;
import gongkai.channels.Channel.Way.FileDrop;
import gongkai.channels.Channel.Way.HttpPush;
import gongkai.channels.Channel.Way.OwnSite;
import gongkai.channels.ChannelId;
import gongkai.channels.ChannelKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said about a channel when it is registered or changed. */
public record ChannelBrief(
        @Nullable ChannelId parent,
        ChannelKind kind,
        String name,
        String owner,
        String account,
        String platform,
        LocalDate startedOn,
        Way way) {

    private static final Pattern FOLDER = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int LONGEST_ADDRESS = 500;

    /** Whether content can get there this way. */
    public Verdict isSound() {
        return switch (way) {
            case OwnSite _ -> when(kind == ChannelKind.OWN_SITE, NOT_OWN_PAGES);
            case HttpPush push -> when(isWebAddress(push.address()), ADDRESS_ODD);
            case FileDrop drop -> when(FOLDER.matcher(drop.folder()).matches(), FOLDER_ODD);
            case Way.Manual _ -> Verdict.allowed();
        };
    }

    /** Of the web, with a host, and without a name and a password in it. */
    public static boolean isWebAddress(String text) {
        try {
            var address = new URI(text);
            var scheme = address.getScheme();
            return text.length() <= LONGEST_ADDRESS
                    && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
