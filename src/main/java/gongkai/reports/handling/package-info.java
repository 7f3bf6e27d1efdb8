/** Taking in reports, judging what was found, comparing them. */
@NullMarked
package gongkai.reports.handling;

import org.jspecify.annotations.NullMarked;
