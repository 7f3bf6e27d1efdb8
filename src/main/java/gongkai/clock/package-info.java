/** The only place that knows what day it is. */
@ApplicationModule(allowedDependencies = {"access", "database"})
@NullMarked
package gongkai.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
