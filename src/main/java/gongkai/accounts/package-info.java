/** Accounts: who may sign in, with which factors, in which roles and for how long (身份鉴别与授权). */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "calendars",
            "clock",
            "database",
            "organisation",
            "organisation :: handling",
            "trail",
            "vault",
            "web"
        })
@NullMarked
package gongkai.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
