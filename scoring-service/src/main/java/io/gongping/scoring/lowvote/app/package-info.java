@NullMarked
package io.gongping.scoring.lowvote.app;

import org.jspecify.annotations.NullMarked;
