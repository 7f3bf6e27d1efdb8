@NullMarked
package gongkai.notices;

import org.jspecify.annotations.NullMarked;
