/** How the office sees its annual reports. */
@NullMarked
package gongkai.annual.web;

import org.jspecify.annotations.NullMarked;
