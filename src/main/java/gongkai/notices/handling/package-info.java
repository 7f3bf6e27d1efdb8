/** What is done about notices. */
@NullMarked
package gongkai.notices.handling;

import org.jspecify.annotations.NullMarked;
