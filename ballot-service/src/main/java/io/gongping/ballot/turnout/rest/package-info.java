/** Turnout over HTTP. */
@NullMarked
package io.gongping.ballot.turnout.rest;

import org.jspecify.annotations.NullMarked;
