/** Where imports are kept. */
@NullMarked
package gongkai.imports.store;

import org.jspecify.annotations.NullMarked;
