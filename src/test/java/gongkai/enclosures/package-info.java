@NullMarked
package gongkai.enclosures;

import org.jspecify.annotations.NullMarked;
