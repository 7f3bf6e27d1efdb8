/** Where reports under examination are kept. */
@NullMarked
package gongkai.reports.store;

import org.jspecify.annotations.NullMarked;
