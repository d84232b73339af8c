@NullMarked
package io.gongping.scoring.finding.store;

import org.jspecify.annotations.NullMarked;
