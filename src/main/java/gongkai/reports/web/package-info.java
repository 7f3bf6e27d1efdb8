/** Reports beside what was found in them. */
@NullMarked
package gongkai.reports.web;

import org.jspecify.annotations.NullMarked;
