@NullMarked
package gongkai.published;

import org.jspecify.annotations.NullMarked;
