package gongkai.channels.domain;

import gongkai.channels.Channel;
import gongkai.channels.ChannelId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Channels with the accounts below them (微矩阵), each once. */
public final class AccountTree {

    /**
     * A channel and how far below its root it stands, from 0.
     */
    public record Branch(int depth, Channel channel) {}

    private static final Comparator<Channel> ORDER = Comparator.comparing(Channel::kind)
            .thenComparing(Channel::name)
            .thenComparing(it -> it.id().value());

    private AccountTree() {}

    /** Depth first; what belongs under a channel that is not among them stands at the root. */
    public static List<Branch> of(List<Channel> channels) {
        var known = new HashSet<ChannelId>();
        channels.forEach(it -> known.add(it.id()));
        var branches = new ArrayList<Branch>();
        var placed = new HashSet<ChannelId>();
        channels.stream()
                .filter(it -> it.parent() == null || !known.contains(it.parent()))
                .sorted(ORDER)
                .forEach(it -> place(it, 0, channels, placed, branches));
        return List.copyOf(branches);
    }

    private static void place(
            Channel channel, int depth, List<Channel> all, Set<ChannelId> placed, List<Branch> branches) {
        if (!placed.add(channel.id())) {
            return;
        }
        branches.add(new Branch(depth, channel));
        all.stream()
                .filter(it -> channel.id().equals(it.parent()))
                .sorted(ORDER)
                .forEach(it -> place(it, depth + 1, all, placed, branches));
    }
}
