/** Columns, vocabularies, index numbers and the basic catalogue: under what an item is filed and found (目录与栏目). */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "calendars",
            "clock",
            "digest",
            "organisation",
            "published",
            "statute",
            "trail",
            "web"
        })
@NullMarked
package gongkai.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
