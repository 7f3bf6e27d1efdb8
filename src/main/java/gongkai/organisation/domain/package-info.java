/** What is true of organs and of the people in them. */
@NamedInterface("domain")
@NullMarked
package gongkai.organisation.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
