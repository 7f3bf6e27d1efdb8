/** 政务公开平台: the main class and the modules. */
@NullMarked
package gongkai;

import org.jspecify.annotations.NullMarked;
