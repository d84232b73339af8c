@NullMarked
package io.gongping.scoring.finding.app;

import org.jspecify.annotations.NullMarked;
