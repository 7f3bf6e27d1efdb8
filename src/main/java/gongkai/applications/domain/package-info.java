/** What is true of a case; pure. */
@NamedInterface("domain")
@NullMarked
package gongkai.applications.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
