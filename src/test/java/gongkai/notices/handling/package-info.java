@NullMarked
package gongkai.notices.handling;

import org.jspecify.annotations.NullMarked;
