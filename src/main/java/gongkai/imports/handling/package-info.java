/** How documents and lists are read, corrected, confirmed and refused. */
@NamedInterface("handling")
@NullMarked
package gongkai.imports.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
