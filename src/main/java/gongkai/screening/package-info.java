/** What must not be published is searched for before publication (保密审查的自动检查): passages in, hits out; pure. */
@ApplicationModule(allowedDependencies = {"chinese", "digest"})
@NullMarked
package gongkai.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
