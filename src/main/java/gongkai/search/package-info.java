/** Full-text search over what is published: an index in the data directory that follows the order of changes. */
@ApplicationModule(allowedDependencies = {"access", "chinese", "clock", "database", "organisation", "published"})
@NullMarked
package gongkai.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
