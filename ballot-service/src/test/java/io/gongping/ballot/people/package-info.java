@NullMarked
package io.gongping.ballot.people;

import org.jspecify.annotations.NullMarked;
