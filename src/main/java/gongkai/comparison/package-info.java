/** Two texts side by side: what stayed, what went, what came; pure. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package gongkai.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
