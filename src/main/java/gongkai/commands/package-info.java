/** The terminal commands that need no web server. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "statute",
            "calendars",
            "database",
            "digest",
            "files",
            "reports",
            "search",
            "trail",
            "vault"
        })
@NullMarked
package gongkai.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
