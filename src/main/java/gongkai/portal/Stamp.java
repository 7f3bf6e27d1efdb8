package gongkai.portal;

/**
 * What a page is sure to show.
 *
 * @param number of the last change it shows
 * @param at when that change was made, in microseconds since 1970: a restored database counts the same numbers again
 * @param surroundings what stands around every page and is in no order of changes: the program and the site's name
 */
record Stamp(long number, long at, long surroundings) {}
