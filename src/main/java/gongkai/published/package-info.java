/** What the public may see: snapshots of articles, their versions and files, and what has left; read by a role of its own. */
@ApplicationModule(allowedDependencies = {"access", "clock", "database", "organisation"})
@NullMarked
package gongkai.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
