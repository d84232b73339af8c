@NullMarked
package io.gongping.scoring.verification.app;

import org.jspecify.annotations.NullMarked;
