@NullMarked
package io.gongping.scoring.disclosure;

import org.jspecify.annotations.NullMarked;
