/** What is done to accounts, and how one signs in. */
@NullMarked
package gongkai.accounts.handling;

import org.jspecify.annotations.NullMarked;
