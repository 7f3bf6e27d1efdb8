/** Personal data and secrets, sealed before they reach the database; the keys lie outside it. */
@ApplicationModule(allowedDependencies = {"database", "digest"})
@NullMarked
package gongkai.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
