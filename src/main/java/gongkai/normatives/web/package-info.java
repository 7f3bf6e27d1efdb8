/** How the register is seen and kept. */
@NullMarked
package gongkai.normatives.web;

import org.jspecify.annotations.NullMarked;
