/** Where the register is kept. */
@NullMarked
package gongkai.normatives.store;

import org.jspecify.annotations.NullMarked;
