/** Who acts, in which role, and what a role may do. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package gongkai.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
