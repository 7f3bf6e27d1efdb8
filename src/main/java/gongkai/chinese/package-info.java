/** The Chinese language: script, vocabulary, layout, garbled characters, what is not content, and words; pure. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package gongkai.chinese;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
