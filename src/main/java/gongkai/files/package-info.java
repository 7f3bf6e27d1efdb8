/** Files that offices attach and import: kept by their digest, read whole with what is hidden in them, and cleaned; or sealed. */
@ApplicationModule(allowedDependencies = {"access", "clock", "database", "digest", "vault"})
@NullMarked
package gongkai.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
