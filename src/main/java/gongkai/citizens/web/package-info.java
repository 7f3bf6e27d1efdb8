/** How citizens see it. */
@NullMarked
package gongkai.citizens.web;

import org.jspecify.annotations.NullMarked;
