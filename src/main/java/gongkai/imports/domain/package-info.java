/** What a document says about itself, what is doubtful about it, and what a list may say; pure. */
@NamedInterface("domain")
@NullMarked
package gongkai.imports.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
