/** The public portal: what anybody may read. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "calendars",
            "clock",
            "comparison",
            "database",
            "organisation",
            "published",
            "search",
            "statute",
            "web"
        })
@NullMarked
package gongkai.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
