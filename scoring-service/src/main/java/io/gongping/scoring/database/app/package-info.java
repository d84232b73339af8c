/** JDBC without its ceremony, for the stores of the features. */
@NullMarked
package io.gongping.scoring.database.app;

import org.jspecify.annotations.NullMarked;
