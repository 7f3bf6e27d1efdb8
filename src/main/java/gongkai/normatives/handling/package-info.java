/** What is done about normative documents. */
@NamedInterface("handling")
@NullMarked
package gongkai.normatives.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
