/** Parts of a file are made unreadable for good (区分处理): boxes with grounds in, a rebuilt file out; pure. */
@ApplicationModule(allowedDependencies = {"access"})
@NullMarked
package gongkai.redaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
