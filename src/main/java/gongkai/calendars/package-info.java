/** Announced calendars (放假调休安排): what the State Council arranged, year by year. */
@ApplicationModule(allowedDependencies = {"statute"})
@NullMarked
package gongkai.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
