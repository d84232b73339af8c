/** Tests of the API for organisers. */
@NullMarked
package io.gongping.ballot.assessment.rest;

import org.jspecify.annotations.NullMarked;
