/** How something is sent to another machine: one signed attempt, what came of it, how long to wait for the next. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package gongkai.sending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
