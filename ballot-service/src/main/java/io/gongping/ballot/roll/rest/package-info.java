/** The roll over HTTP. */
@NullMarked
package io.gongping.ballot.roll.rest;

import org.jspecify.annotations.NullMarked;
