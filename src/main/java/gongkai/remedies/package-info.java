/**
 * Reconsideration and litigation about disclosure (行政复议、行政诉讼): each case from the copy received to what it orders,
 * where a reply can be challenged, and the counts of table 4.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "applications",
            "applications :: domain",
            "applications :: handling",
            "calendars",
            "clock",
            "letters",
            "organisation",
            "statute",
            "trail",
            "web"
        })
@NullMarked
package gongkai.remedies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
