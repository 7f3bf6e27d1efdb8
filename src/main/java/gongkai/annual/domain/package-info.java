/** What is true of an annual report; pure. */
@NamedInterface("domain")
@NullMarked
package gongkai.annual.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
