/**
 * The annual report of one's own (政府信息公开工作年度报告): computed from the year's facts, checked, frozen, published through
 * the three reviews, and collected by the organ above.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "applications",
            "calendars",
            "catalogue",
            "channels",
            "clock",
            "digest",
            "disclosures",
            "disclosures :: domain",
            "disclosures :: handling",
            "files",
            "normatives",
            "organisation",
            "published",
            "remedies",
            "reports",
            "statute",
            "trail",
            "typesetting",
            "web",
            "workyears :: domain"
        })
@NullMarked
package gongkai.annual;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
