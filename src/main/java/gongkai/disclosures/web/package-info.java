/** How a disclosure is written, reviewed and seen by the office. */
@NullMarked
package gongkai.disclosures.web;

import org.jspecify.annotations.NullMarked;
