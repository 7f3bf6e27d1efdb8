@NullMarked
package gongkai.files.store;

import org.jspecify.annotations.NullMarked;
