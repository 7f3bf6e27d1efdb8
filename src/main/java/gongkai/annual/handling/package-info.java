/** What is done to an annual report: compile, write, check, freeze, publish, file, collect. */
@NamedInterface("handling")
@NullMarked
package gongkai.annual.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
