/** The citizen's side of disclosure on application: the form, the receipt, the way of a case as its applicant sees it. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "applications",
            "applications :: domain",
            "calendars",
            "catalogue",
            "clock",
            "database",
            "enclosures",
            "files",
            "letters",
            "notices",
            "openanswers",
            "organisation",
            "published",
            "remedies",
            "screening",
            "search",
            "statute",
            "trail",
            "web"
        })
@NullMarked
package gongkai.citizens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
