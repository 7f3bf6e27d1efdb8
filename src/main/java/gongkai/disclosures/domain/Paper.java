package gongkai.disclosures.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The document behind it.
 *
 * @param number the number it was issued under (发文字号); empty for what has none
 * @param kind one of the fifteen kinds of official documents (公文种类), by name; empty for what is none
 * @param issuer who issued it, several for a joint one; empty when it is the organ itself
 * @param formedOn the day it was signed, or its data were complete (成文日期): from here its clock runs; null in a first draft
 */
public record Paper(
        String number,
        String kind,
        String issuer,
        @Nullable LocalDate formedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn) {}
