/** What files hold: their kind, their text, what is hidden in them, and copies without it. */
@NullMarked
package gongkai.files.domain;

import org.jspecify.annotations.NullMarked;
