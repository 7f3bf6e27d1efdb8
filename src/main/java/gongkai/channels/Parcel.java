package gongkai.channels;

import gongkai.access.OrganId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is delivered to channels: one item at one version, as the public may see it. A withdrawal carries no body.
 *
 * @param item the number of the item
 * @param version from 1; with item and action it names the parcel, which is never delivered twice to a channel
 * @param path the address on the organ's own site, without the host, such as {@code /articles/12}
 * @param formedOn when the information was formed or changed; the 20 working days of Art. 26 run from it
 * @param fields labels and values, as printed
 * @param body canonical text
 */
public record Parcel(
        long item,
        int version,
        Action action,
        OrganId organ,
        String title,
        String path,
        LocalDate formedOn,
        Map<String, String> fields,
        String body,
        List<ParcelFile> files) {

    public Parcel {
        fields = Map.copyOf(fields);
        files = List.copyOf(files);
    }
}
