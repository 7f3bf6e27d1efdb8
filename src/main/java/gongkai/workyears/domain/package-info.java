/** What is true of a work year. */
@NamedInterface("domain")
@NullMarked
package gongkai.workyears.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
