@NullMarked
package gongkai.database;

import org.jspecify.annotations.NullMarked;
