/** What is done with channels and deliveries. */
@NullMarked
package gongkai.channels.handling;

import org.jspecify.annotations.NullMarked;
