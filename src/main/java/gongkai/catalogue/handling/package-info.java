/** What is done to columns, vocabularies, index numbers and catalogues. */
@NamedInterface("handling")
@NullMarked
package gongkai.catalogue.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
