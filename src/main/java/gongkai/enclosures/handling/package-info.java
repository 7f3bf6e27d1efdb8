/** What is done to the files of a reply, each step on the trail. */
@NamedInterface("handling")
@NullMarked
package gongkai.enclosures.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
