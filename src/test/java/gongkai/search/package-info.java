@NullMarked
package gongkai.search;

import org.jspecify.annotations.NullMarked;
