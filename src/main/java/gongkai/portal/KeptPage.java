package gongkai.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page that was rendered before, wherever it is kept. */
sealed interface KeptPage permits RenderedPage, PageShelf.Place {

    /** Whose it is, or null for a page that shows several. */
    @Nullable
    Long article();

    /** The last change that it is sure to show. */
    Stamp stamp();

    /** The day on which it was rendered. */
    LocalDate firstDay();

    /** The last day on which it would be the same: a document may be in force today and not tomorrow. */
    LocalDate lastDay();

    /** The moment after which it is rendered anew, for what is not in the order of changes. */
    Instant until();

    int status();

    /** Names and values in turn. */
    List<String> headers();

    /** By which a browser knows whether it has the page. */
    long tag();

    /** What goes over the wire, plain or packed with gzip; null when it is there no longer. */
    byte @Nullable [] bytes(boolean isPacked);
}
