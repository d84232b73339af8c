/** The catalogue of problems of this service. */
@NullMarked
package io.gongping.scoring.problem;

import org.jspecify.annotations.NullMarked;
