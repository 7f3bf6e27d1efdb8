package gongkai.screening;

/**
 * One thing found. It never holds what was found in clear.
 *
 * @param from where it begins in the passage's text, counted from 0
 * @param to where it ends, exclusive
 * @param masked what was found with all but a little of it covered, and what stands around it, itself covered
 * @param key the same for the same find in the same document, whatever else is edited; decisions are remembered by it
 */
public record Hit(Detector detector, String place, int from, int to, String masked, String key) {}
