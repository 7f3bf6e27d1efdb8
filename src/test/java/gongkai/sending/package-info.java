@NullMarked
package gongkai.sending;

import org.jspecify.annotations.NullMarked;
