/** What is done to a disclosure. */
@NamedInterface("handling")
@NullMarked
package gongkai.disclosures.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
