/** What a citizen is told and asked; pure. */
@NullMarked
package gongkai.citizens.domain;

import org.jspecify.annotations.NullMarked;
