/** Papers laid out after GB/T 9704-2012 and printed as docx, PDF and OFD from one content; pure. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package gongkai.typesetting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
