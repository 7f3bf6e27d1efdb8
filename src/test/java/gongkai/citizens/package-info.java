@NullMarked
package gongkai.citizens;

import org.jspecify.annotations.NullMarked;
