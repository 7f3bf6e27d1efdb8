/** How organs and people are seen and maintained. */
@NullMarked
package gongkai.organisation.web;

import org.jspecify.annotations.NullMarked;
