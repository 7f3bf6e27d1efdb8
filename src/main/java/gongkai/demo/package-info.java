/** The demo province: loaded once through the same doors that people use, and a day that can be moved forward. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "accounts :: handling",
            "annual :: domain",
            "annual :: handling",
            "applications",
            "applications :: domain",
            "applications :: handling",
            "calendars",
            "catalogue",
            "catalogue :: domain",
            "catalogue :: handling",
            "channels :: handling",
            "clock",
            "disclosures",
            "disclosures :: domain",
            "disclosures :: handling",
            "enclosures :: domain",
            "enclosures :: handling",
            "imports :: domain",
            "imports :: handling",
            "letters",
            "normatives",
            "organisation",
            "organisation :: domain",
            "organisation :: handling",
            "remedies",
            "remedies :: domain",
            "remedies :: handling",
            "reports",
            "screening",
            "statute",
            "trail",
            "typesetting",
            "web",
            "workyears :: domain",
            "workyears :: handling"
        })
@NullMarked
package gongkai.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
