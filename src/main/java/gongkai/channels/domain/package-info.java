/** What is true of channels and deliveries. */
@NamedInterface("domain")
@NullMarked
package gongkai.channels.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
