/** What is true of a file that goes out with a reply; pure. */
@NamedInterface("domain")
@NullMarked
package gongkai.enclosures.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
