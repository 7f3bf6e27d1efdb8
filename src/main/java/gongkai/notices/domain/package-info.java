/** What is true of a notice, without framework and database. */
@NullMarked
package gongkai.notices.domain;

import org.jspecify.annotations.NullMarked;
