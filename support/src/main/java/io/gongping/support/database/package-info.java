/** Tells the failures of a database apart. */
@NullMarked
package io.gongping.support.database;

import org.jspecify.annotations.NullMarked;
