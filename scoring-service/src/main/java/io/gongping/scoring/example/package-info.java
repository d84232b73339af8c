/** The examples that negative answers to reverse items gave. */
@NullMarked
package io.gongping.scoring.example;

import org.jspecify.annotations.NullMarked;
