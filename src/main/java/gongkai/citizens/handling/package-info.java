/** What is done with what citizens send. */
@NullMarked
package gongkai.citizens.handling;

import org.jspecify.annotations.NullMarked;
