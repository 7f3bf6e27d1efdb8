/** Announced calendars (放假调休安排), what regions and offices add to them, and which duties they move. */
@ApplicationModule(allowedDependencies = {"access", "clock", "database", "statute", "trail", "web"})
@NullMarked
package gongkai.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
