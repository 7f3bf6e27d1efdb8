/** The year's own duties of an organ: briefings, budget, meetings, partners and tasks, and the check of the year. */
@ApplicationModule(
        allowedDependencies = {"access", "calendars", "clock", "database", "organisation", "statute", "trail", "web"})
@NullMarked
package gongkai.workyears;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
