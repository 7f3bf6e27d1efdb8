@NullMarked
package gongkai;

import org.jspecify.annotations.NullMarked;
