/** Keeps channels and deliveries. */
@NullMarked
package gongkai.channels.store;

import org.jspecify.annotations.NullMarked;
