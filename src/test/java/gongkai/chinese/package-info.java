@NullMarked
package gongkai.chinese;

import org.jspecify.annotations.NullMarked;
