/** Assessments over HTTP. */
@NullMarked
package io.gongping.ballot.assessment.rest;

import org.jspecify.annotations.NullMarked;
