/** How notices are seen in the office. */
@NullMarked
package gongkai.notices.web;

import org.jspecify.annotations.NullMarked;
