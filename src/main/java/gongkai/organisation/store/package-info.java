/** Where organs and people are kept. */
@NullMarked
package gongkai.organisation.store;

import org.jspecify.annotations.NullMarked;
