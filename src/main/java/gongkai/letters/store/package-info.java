/** Where templates, numbers and signed letters are kept. */
@NullMarked
package gongkai.letters.store;

import org.jspecify.annotations.NullMarked;
