/** What is true of accounts, passwords and grants. */
@NullMarked
package gongkai.accounts.domain;

import org.jspecify.annotations.NullMarked;
