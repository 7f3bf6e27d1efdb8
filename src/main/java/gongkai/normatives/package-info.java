/** The register of administrative normative documents (行政规范性文件): how each is made, numbered, kept and ended. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "calendars",
            "clock",
            "database",
            "disclosures",
            "disclosures :: domain",
            "disclosures :: handling",
            "organisation",
            "published",
            "statute",
            "trail",
            "web",
            "workyears :: domain"
        })
@NullMarked
package gongkai.normatives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
