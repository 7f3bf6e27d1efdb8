package gongkai.published;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import java.util.List;

/**
 * How an organ's articles are presented.
 *
 * @param head the block of metadata above a text, in its order
 * @param sourceStatement the statement of source and copyright below a text (R161); empty for none
 */
public record Site(OrganId organ, String organName, Branch place, List<MetadataLine> head, String sourceStatement) {

    public Site {
        head = List.copyOf(head);
    }
}
