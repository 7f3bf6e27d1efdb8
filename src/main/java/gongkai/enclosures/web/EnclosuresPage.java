package gongkai.enclosures.web;

import gongkai.enclosures.EnclosedCase;
import gongkai.enclosures.WithheldPlaces;
import gongkai.enclosures.domain.Enclosure;
import gongkai.enclosures.domain.Enclosure.Finished;
import java.util.List;

/**
 * The files of one reply.
 *
 * @param withheld what is covered in them, by file and ground
 */
public record EnclosuresPage(
        EnclosedCase it, List<Enclosure> files, List<WithheldPlaces> withheld, boolean mayChange, String why) {

    public String href() {
        return "/desk/applications/" + it.id() + "/enclosures";
    }

    public String href(Enclosure file) {
        return href() + "/" + file.id();
    }

    /** How a file stands, in a word. */
    public static String standing(Enclosure it) {
        return switch (it) {
            case Finished done -> done.output().isRedacted() ? "已生成，有遮盖" : "已生成，全文提供";
            case Enclosure.Marking marking ->
                marking.open().isEmpty() ? "待生成" : "有 " + marking.open().size() + " 处待决定";
        };
    }

    /** The digest of what goes out; empty before that. */
    public static String digest(Enclosure it) {
        return it instanceof Finished done ? done.output().digest() : "";
    }
}
