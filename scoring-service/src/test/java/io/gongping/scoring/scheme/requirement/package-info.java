@NullMarked
package io.gongping.scoring.scheme.requirement;

import org.jspecify.annotations.NullMarked;
