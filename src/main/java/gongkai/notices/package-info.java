/** What is told to people outside, by e-mail or through a gateway for short messages; never what it is about in detail. */
@ApplicationModule(
        allowedDependencies = {"access", "clock", "database", "organisation", "sending", "trail", "vault", "web"})
@NullMarked
package gongkai.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
