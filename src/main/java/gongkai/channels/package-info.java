/** The channels an organ publishes on, and what was delivered to each of them. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "calendars",
            "catalogue",
            "clock",
            "database",
            "digest",
            "organisation",
            "sending",
            "statute",
            "trail",
            "vault",
            "web"
        })
@NullMarked
package gongkai.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
