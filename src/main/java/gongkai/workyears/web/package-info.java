/** How a work year is seen and kept. */
@NullMarked
package gongkai.workyears.web;

import org.jspecify.annotations.NullMarked;
