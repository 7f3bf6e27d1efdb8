/** The pages of signing in, and of the administrators of accounts and roles. */
@NullMarked
package gongkai.accounts.web;

import org.jspecify.annotations.NullMarked;
