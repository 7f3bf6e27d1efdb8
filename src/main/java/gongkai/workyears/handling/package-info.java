/** What is done in a work year. */
@NamedInterface("handling")
@NullMarked
package gongkai.workyears.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
