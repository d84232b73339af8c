/** What assessors judged, with the evidence, and every version of it. */
@NullMarked
package io.gongping.scoring.finding;

import org.jspecify.annotations.NullMarked;
