/** The terminal commands that need neither database nor web server. */
@ApplicationModule(allowedDependencies = {"statute", "calendars"})
@NullMarked
package gongkai.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
