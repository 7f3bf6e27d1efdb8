@NullMarked
package gongkai.portal;

import org.jspecify.annotations.NullMarked;
