@NullMarked
package io.gongping.scoring.lowvote;

import org.jspecify.annotations.NullMarked;
