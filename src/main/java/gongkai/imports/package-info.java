/**
 * Documents and lists brought in from elsewhere: what they say is recognised, shown with every doubt, and becomes a draft
 * or a record of what is public already only when somebody confirms it.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "catalogue",
            "channels",
            "chinese",
            "clock",
            "digest",
            "disclosures :: domain",
            "disclosures :: handling",
            "files",
            "organisation",
            "published",
            "trail",
            "web",
            "workyears :: domain"
        })
@NullMarked
package gongkai.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
