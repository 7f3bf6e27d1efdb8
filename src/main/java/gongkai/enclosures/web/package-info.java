/** How the files of a reply are seen and marked by the office. */
@NullMarked
package gongkai.enclosures.web;

import org.jspecify.annotations.NullMarked;
