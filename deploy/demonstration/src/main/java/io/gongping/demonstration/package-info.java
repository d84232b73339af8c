/**
 * The main job, done through the public APIs with real tokens: two annual assessments under the
 * city rules (S11) from the draft to the archive, written so that every grade occurs.
 */
@NullMarked
package io.gongping.demonstration;

import org.jspecify.annotations.NullMarked;
