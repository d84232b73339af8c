@NullMarked
package io.gongping.scoring.finding;

import org.jspecify.annotations.NullMarked;
