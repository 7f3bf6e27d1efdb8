/** The terminal commands that need no web server. */
@ApplicationModule(allowedDependencies = {"statute", "calendars", "database", "search", "trail", "vault"})
@NullMarked
package gongkai.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
