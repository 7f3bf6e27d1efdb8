/** What is done with channels and deliveries. */
@NamedInterface("handling")
@NullMarked
package gongkai.channels.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
