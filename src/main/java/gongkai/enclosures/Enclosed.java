package gongkai.enclosures;

/**
 * A file as it goes out: what is reviewed, signed and served.
 *
 * @param name with its ending, as the applicant receives it
 * @param pages 0 where a file has none
 * @param digest SM3 of what goes out, never of the original
 */
public record Enclosed(String name, int pages, boolean isRedacted, String digest) {

    /** In the list of a letter. */
    public String line() {
        var title = name.substring(0, Math.max(name.lastIndexOf('.'), 0));
        return isRedacted ? title + "（已作区分处理）" : title;
    }
}
