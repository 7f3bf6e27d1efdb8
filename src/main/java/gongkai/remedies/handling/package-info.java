/** What is done to remedies: find through what the actor may see, ask the rule, take the step, keep it, tell the trail. */
@NamedInterface("handling")
@NullMarked
package gongkai.remedies.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
