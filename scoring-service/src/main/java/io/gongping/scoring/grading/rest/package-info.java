/** What evaluations and answers have to do with each other. */
@NullMarked
package io.gongping.scoring.grading.rest;

import org.jspecify.annotations.NullMarked;
