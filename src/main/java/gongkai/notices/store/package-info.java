/** Where notices are kept. */
@NullMarked
package gongkai.notices.store;

import org.jspecify.annotations.NullMarked;
