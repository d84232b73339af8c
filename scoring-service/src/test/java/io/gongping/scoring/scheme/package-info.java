@NullMarked
package io.gongping.scoring.scheme;

import org.jspecify.annotations.NullMarked;
