@NullMarked
package gongkai.notices.domain;

import org.jspecify.annotations.NullMarked;
