/** Where the files of replies are kept. */
@NullMarked
package gongkai.enclosures.store;

import org.jspecify.annotations.NullMarked;
