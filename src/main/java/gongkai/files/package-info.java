/** Files that offices attach and import: kept by their digest, read whole with what is hidden in them, and cleaned. */
@ApplicationModule(allowedDependencies = {"access", "clock", "digest"})
@NullMarked
package gongkai.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
