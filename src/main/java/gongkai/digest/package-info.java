/** Digests: by what a text or a file is known not to have changed; pure. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package gongkai.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
