/** What is done to accounts, and how one signs in. */
@NamedInterface("handling")
@NullMarked
package gongkai.accounts.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
