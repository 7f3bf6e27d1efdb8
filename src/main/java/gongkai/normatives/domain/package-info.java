/** What is true of a normative document; pure. */
@NamedInterface("domain")
@NullMarked
package gongkai.normatives.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
