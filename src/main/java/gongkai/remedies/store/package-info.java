/** Where remedies are kept. */
@NullMarked
package gongkai.remedies.store;

import org.jspecify.annotations.NullMarked;
