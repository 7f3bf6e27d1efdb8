/**
 * Disclosure on application (依申请公开): a case from its receipt to its closing, with every clock, fee and result, and the
 * register of what was done to it.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "calendars",
            "catalogue",
            "clock",
            "database",
            "digest",
            "enclosures",
            "letters",
            "organisation",
            "published",
            "redaction",
            "search",
            "statute",
            "trail",
            "typesetting",
            "vault",
            "web"
        })
@NullMarked
package gongkai.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
