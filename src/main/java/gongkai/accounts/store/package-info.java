/** Where accounts and grants are kept. */
@NullMarked
package gongkai.accounts.store;

import org.jspecify.annotations.NullMarked;
