@NullMarked
package io.gongping.support.people;

import org.jspecify.annotations.NullMarked;
