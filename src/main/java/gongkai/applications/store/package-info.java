/** Where cases are kept. */
@NullMarked
package gongkai.applications.store;

import org.jspecify.annotations.NullMarked;
