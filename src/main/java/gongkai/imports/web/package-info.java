/** How an import is begun, looked through and confirmed. */
@NullMarked
package gongkai.imports.web;

import org.jspecify.annotations.NullMarked;
