/** What is done to organs and people. */
@NamedInterface("handling")
@NullMarked
package gongkai.organisation.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
