/** Reading and checking: formats, tables, prose, identities; pure. */
@NullMarked
package gongkai.reports.domain;

import org.jspecify.annotations.NullMarked;
