/** What is true of a disclosure. */
@NamedInterface("domain")
@NullMarked
package gongkai.disclosures.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
