/** What is true of a remedy; pure. */
@NamedInterface("domain")
@NullMarked
package gongkai.remedies.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
