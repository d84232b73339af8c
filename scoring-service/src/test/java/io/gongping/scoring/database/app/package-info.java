@NullMarked
package io.gongping.scoring.database.app;

import org.jspecify.annotations.NullMarked;
