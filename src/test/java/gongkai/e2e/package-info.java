@NullMarked
package gongkai.e2e;

import org.jspecify.annotations.NullMarked;
