/** The letters of an application (依申请公开文书): templates, what must stand in them, remedies, checks; pure at its root. */
@ApplicationModule(allowedDependencies = {"typesetting", "digest", "access"})
@NullMarked
package gongkai.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
