/** The letters of an application (依申请公开文书): templates, what must stand in them, remedies, checks, numbers and signed letters. */
@ApplicationModule(allowedDependencies = {"typesetting", "digest", "access", "vault", "clock", "trail", "sending"})
@NullMarked
package gongkai.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
