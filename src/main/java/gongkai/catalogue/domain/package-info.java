/** What is true of columns, terms, index numbers and catalogue rows. */
@NamedInterface("domain")
@NullMarked
package gongkai.catalogue.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
