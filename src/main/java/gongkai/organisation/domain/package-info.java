/** What is true of organs and of the people in them. */
@NullMarked
package gongkai.organisation.domain;

import org.jspecify.annotations.NullMarked;
