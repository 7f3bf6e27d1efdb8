package gongkai.channels;

/** Names one channel. */
public record ChannelId(long value) {}
