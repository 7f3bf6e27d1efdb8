/** Where columns, vocabularies, index numbers and catalogues are kept. */
@NullMarked
package gongkai.catalogue.store;

import org.jspecify.annotations.NullMarked;
