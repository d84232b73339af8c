@NullMarked
package io.gongping.scoring.lowvote.store;

import org.jspecify.annotations.NullMarked;
