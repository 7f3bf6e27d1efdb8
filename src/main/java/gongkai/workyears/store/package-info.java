/** Where work years and tasks are kept. */
@NullMarked
package gongkai.workyears.store;

import org.jspecify.annotations.NullMarked;
