/** Where disclosures are kept. */
@NullMarked
package gongkai.disclosures.store;

import org.jspecify.annotations.NullMarked;
