/** Where files are kept. */
@NullMarked
package gongkai.files.store;

import org.jspecify.annotations.NullMarked;
