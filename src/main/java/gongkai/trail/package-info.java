/** The trail (审计记录): who did what, append-only, each entry chained to the one before with SM3. */
@ApplicationModule(allowedDependencies = {"access", "clock", "database", "digest", "web"})
@NullMarked
package gongkai.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
