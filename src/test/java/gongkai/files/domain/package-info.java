@NullMarked
package gongkai.files.domain;

import org.jspecify.annotations.NullMarked;
