/** How remedies are seen by the office. */
@NullMarked
package gongkai.remedies.web;

import org.jspecify.annotations.NullMarked;
