/** How cases are seen by the office. */
@NullMarked
package gongkai.applications.web;

import org.jspecify.annotations.NullMarked;
