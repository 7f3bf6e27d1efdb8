package gongkai.channels.web;

import gongkai.channels.Channel;

/**
 * A channel in the list.
 *
 * @param depth how far it stands below the account it belongs under, from 0
 * @param organ whose it is, when it is another organ's; else empty
 * @param isOpen whether it is in use today
 */
public record ChannelRow(int depth, Channel channel, String organ, boolean isOpen) {}
