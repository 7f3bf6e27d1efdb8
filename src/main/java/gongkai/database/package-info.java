/** Where the program keeps what it knows: the data directory, its own PostgreSQL server, the migrations. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package gongkai.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
