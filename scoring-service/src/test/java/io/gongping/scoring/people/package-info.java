@NullMarked
package io.gongping.scoring.people;

import org.jspecify.annotations.NullMarked;
