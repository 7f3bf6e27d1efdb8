/**
 * Proactive disclosure (主动公开): a document from its draft through confidentiality review, attribute review and signature
 * to the public page, its corrections and its withdrawal.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "calendars",
            "catalogue",
            "channels",
            "clock",
            "comparison",
            "database",
            "digest",
            "files",
            "organisation",
            "published",
            "screening",
            "statute",
            "trail",
            "typesetting",
            "web",
            "workyears :: domain"
        })
@NullMarked
package gongkai.disclosures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
