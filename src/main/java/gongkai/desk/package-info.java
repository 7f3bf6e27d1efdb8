/** The desk: what a person must do today, by the clock, and what a supervisor sees of the organs below. */
@ApplicationModule(
        allowedDependencies = {"access", "calendars", "clock", "organisation", "statute", "web", "workyears :: handling"
        })
@NullMarked
package gongkai.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
