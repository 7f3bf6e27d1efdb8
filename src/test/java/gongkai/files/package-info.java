@NullMarked
package gongkai.files;

import org.jspecify.annotations.NullMarked;
