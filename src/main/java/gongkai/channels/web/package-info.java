/** How channels and deliveries are seen. */
@NullMarked
package gongkai.channels.web;

import org.jspecify.annotations.NullMarked;
