/** Where annual reports are kept. */
@NullMarked
package gongkai.annual.store;

import org.jspecify.annotations.NullMarked;
