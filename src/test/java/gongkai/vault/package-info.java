@NullMarked
package gongkai.vault;

import org.jspecify.annotations.NullMarked;
