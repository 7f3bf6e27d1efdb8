/** How columns, vocabularies, index numbers and catalogues are seen and maintained. */
@NullMarked
package gongkai.catalogue.web;

import org.jspecify.annotations.NullMarked;
