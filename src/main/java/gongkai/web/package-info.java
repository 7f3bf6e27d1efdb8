/** What every page needs: the guard of all addresses, forms that keep what was typed, error pages, headers, limits. */
@ApplicationModule(allowedDependencies = {"access", "clock", "vault"})
@NullMarked
package gongkai.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
