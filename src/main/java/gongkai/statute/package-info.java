/** The law as plain Java: articles, periods, working-day arithmetic, calculation sheets; pure values. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package gongkai.statute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
