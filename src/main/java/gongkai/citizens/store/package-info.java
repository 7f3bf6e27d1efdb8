/** Where it is kept. */
@NullMarked
package gongkai.citizens.store;

import org.jspecify.annotations.NullMarked;
