/** Annual reports that others published: what they say, cell by cell, and what in them does not add up. */
@ApplicationModule(allowedDependencies = {"access", "chinese", "clock", "digest", "files", "trail", "web"})
@NullMarked
package gongkai.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
