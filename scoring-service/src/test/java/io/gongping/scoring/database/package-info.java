@NullMarked
package io.gongping.scoring.database;

import org.jspecify.annotations.NullMarked;
