/**
 * The scheme engine: rules of grading as data, evaluated exactly, with a trace that a person can
 * redo by hand.
 */
@NullMarked
package io.gongping.scoring.scheme;

import org.jspecify.annotations.NullMarked;
