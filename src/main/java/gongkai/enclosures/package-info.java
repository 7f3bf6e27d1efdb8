/** Files that go out with a reply (随答复提供的文件): kept sealed, looked through page by page, redacted, made anew. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "clock",
            "database",
            "digest",
            "files",
            "redaction",
            "screening",
            "trail",
            "web"
        })
@NullMarked
package gongkai.enclosures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
