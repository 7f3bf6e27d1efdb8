/** Organs, units, people and their posts, leading groups, liaisons, handovers and deputies (机构与人员). */
@ApplicationModule(allowedDependencies = {"access", "calendars", "clock", "statute", "trail", "web"})
@NullMarked
package gongkai.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
