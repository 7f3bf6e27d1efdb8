/** What is done to organs and people. */
@NullMarked
package gongkai.organisation.handling;

import org.jspecify.annotations.NullMarked;
