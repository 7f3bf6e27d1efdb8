/**
 * Replies to applications that are published anonymised (答复公开目录), and what was given on application so often that it
 * should be published (Regulation Art. 44).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "applications",
            "applications :: domain",
            "applications :: handling",
            "calendars",
            "channels",
            "clock",
            "disclosures",
            "disclosures :: domain",
            "disclosures :: handling",
            "organisation",
            "screening",
            "statute",
            "trail",
            "web",
            "workyears :: domain"
        })
@NullMarked
package gongkai.openanswers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
